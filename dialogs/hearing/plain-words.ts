import { closeUpWord } from '../../language/close-up-word';
import { expandAbbreviations } from '../../language/expand-abbreviations';
import { foldText } from '../../language/fold-text';
import { mendSlip } from '../../triage/signals/mend-slip';

const opening = /^(?:nao|no|ok|entao|well|ah|oh|oi|ja|lol|haha+|kk+) (?=\S)/;
const closing =
  /(?:^| )(?:(?:muito )?obrigad[oa]|brigad[oa]|valeu|vlw|thanks(?: a lot)?|many thanks|thank you|tchau|bye|viu|por favor|please|por enquanto|for now|rs(?:rs)*|kk+|haha+|hehe+|lol)$/;

let last = { text: '', words: '' };

/** A message's words alone: folded, without apostrophes, marks, signs or stretched letters, one blank apart. */
export function plainWords(text: string): string {
  // A turn asks a dozen times what one and the same message says.
  if (text !== last.text) {
    const words = foldText(text)
      .replace(/['’]/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
      .map(closeUpWord)
      .join(' ');
    last = { text, words };
  }
  return last.words;
}

/** The same with abbreviations written out: "n preciso mais, obg". */
export function fullWords(text: string): string {
  return expandAbbreviations(plainWords(text).split(' '), 'pt-BR').join(' ');
}

/** A message's words as they stand, with abbreviations written out ("to" is English, and "estou"), and with slips mended. */
export function readings(text: string): ReadonlySet<string> {
  const words = [plainWords(text), fullWords(text)];
  return new Set([...words, ...words.map((said) => said.split(' ').map(mendSlip).join(' '))]);
}

/** Whether a pattern stands in a message, however it is read. */
export function saysEitherWay(text: string, pattern: RegExp): boolean {
  return [...readings(text)].some((said) => pattern.test(said));
}

/** Whether the whole message matches, however it is read, with or without the courtesies at its ends: "ok, obrigado". */
export function saysOnly(text: string, ...patterns: RegExp[]): boolean {
  // Most messages have neither abbreviations, slips nor courtesies: then all are one.
  const ways = new Set<string>();
  for (const said of readings(text)) {
    const short = said.replace(closing, '').trim();
    for (const way of [said, short, said.replace(opening, ''), short.replace(opening, '')]) ways.add(way);
  }
  ways.delete('');
  return patterns.some((pattern) => [...ways].some((way) => pattern.test(way)));
}
