import { localeSchema } from '../../../../contracts/locale';
import type { SynonymSettings } from '../../../../contracts/synonyms';

/** A group as it is written: words with commas between them. The id is this page's alone. */
export interface SynonymLine {
  id: string;
  words: string;
}
type SynonymForm = Record<keyof SynonymSettings, SynonymLine[]>;

export function toForm(settings: SynonymSettings, newId: () => string): SynonymForm {
  const lines = (groups: readonly (readonly string[])[]) =>
    groups.map((group) => ({ id: newId(), words: group.join(', ') }));
  return { 'pt-BR': lines(settings['pt-BR']), en: lines(settings.en) };
}

export const splitWords = (words: string): string[] =>
  words
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** What is saved: lines without words are left out. */
export function toSettings(form: SynonymForm): SynonymSettings {
  const groups = (lines: readonly SynonymLine[]) =>
    lines.map(({ words }) => splitWords(words)).filter((group) => group.length > 0);
  return { 'pt-BR': groups(form['pt-BR']), en: groups(form.en) };
}

/** What is wrong with a line before it is sent; null when nothing is. */
export function faultOf({ words }: SynonymLine): 'one' | 'spaces' | null {
  const group = splitWords(words);
  if (group.length === 0) return null;
  if (group.some((word) => /\s/.test(word))) return 'spaces';
  return group.length === 1 ? 'one' : null;
}

/** The ids of the lines that the server's faults (`pt-BR.2.0`) speak of. */
export function faultyLines(
  form: SynonymForm,
  fields: Readonly<Record<string, string>>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const locale of localeSchema.options) {
    const sent = form[locale].filter(({ words }) => splitWords(words).length > 0);
    for (const path of Object.keys(fields)) {
      const [, at, place] = new RegExp(`^${locale}\\.(\\d+)(?:\\.(\\d+))?`).exec(path) ?? [];
      const line = at === undefined ? undefined : sent[Number(at)];
      if (line === undefined) continue;
      const word = place === undefined ? undefined : splitWords(line.words)[Number(place)];
      found.set(line.id, word ?? line.words);
    }
  }
  return found;
}
