import { foldText } from '../../language/fold-text';

const dot = '(?: (?:ponto|dot|pt) |\\.)';
const mark = '(?: (?:ponto|dot|underline|underscore|traco|hifen|dash|hyphen) |[._-])';
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}@.])([a-z0-9]{1,40}(?:${mark}[a-z0-9]{1,40}){0,4}) ?(?:@|\\(?(?:arroba|at)\\)?) ?([a-z0-9-]{2,40}(?:${dot}[a-z]{2,12}){1,3})(?![\\p{L}\\p{N}])`,
  'u',
);
const signs: readonly [RegExp, string][] = [
  [/ (?:ponto|dot|pt) /g, '.'],
  [/ (?:underline|underscore) /g, '_'],
  [/ (?:traco|hifen|dash|hyphen) /g, '-'],
];

/** The e-mail address in a dictated message: "silva ponto marta arroba gmail ponto com"; null where there is none. */
export function findSpokenEmail(text: string): string | null {
  const [, name, host] = pattern.exec(readSigns(text)) ?? [];
  if (name === undefined || host === undefined) return null;
  return signs.reduce((address, [spoken, sign]) => address.replace(spoken, sign), `${name}@${host}`);
}

/** A text without the address that is dictated in it. */
export function withoutSpokenEmail(text: string): string {
  const said = readSigns(text);
  return said === '' ? text : said.replace(pattern, ' ');
}

/** The text folded; empty where it names no sign of an address, as most do not. */
function readSigns(text: string): string {
  const said = foldText(text).replace(/\s+/g, ' ');
  return /@|\b(?:arroba|at)\b/.test(said) ? said : '';
}
