import { type Locale, localeSchema } from '../../contracts/locale';
import type { SynonymSettings } from '../../contracts/synonyms';
import { foldText } from '../../language/fold-text';
import { stemWord } from '../../language/stem-word';
import { isStopWord } from '../../language/stop-words';
import { fillers } from '../search/words/fillers';

/**
 * What keeps groups of synonyms from working, by path (`pt-BR.2.0`): words that say nothing by themselves, a word twice
 * in a group, a group that comes twice. Whether a word stands in several groups is no fault: it means what each says,
 * and the groups do not run together.
 */
export function findSynonymFaults(settings: SynonymSettings): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const locale of localeSchema.options) {
    const groups = new Map<string, number>();
    for (const [at, group] of settings[locale].entries()) {
      const stems = new Map<string, string>();
      for (const [place, word] of group.entries()) {
        const path = `${locale}.${at}.${place}`;
        const folded = foldText(word);
        const stem = stemWord(folded, locale);
        const same = stems.get(stem);
        if (isFunctionWord(folded, locale)) faults[path] = `"${word}" is too common to stand for something.`;
        else if (same !== undefined)
          faults[path] = `"${word}" and "${same}" are the same word to the search.`;
        stems.set(stem, word);
      }
      const name = [...stems.keys()].sort().join(' ');
      const other = groups.get(name);
      if (other !== undefined) faults[`${locale}.${at}.0`] ??= `Group ${other + 1} says the same.`;
      groups.set(name, at);
    }
  }
  return faults;
}

function isFunctionWord(folded: string, locale: Locale): boolean {
  return isStopWord(folded, locale) || fillers[locale].has(folded);
}
