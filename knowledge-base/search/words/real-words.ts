import type { Locale } from '../../../contracts/locale';
import { commonWords } from '../../../language/common-words';
import { concepts } from '../../../language/concepts';
import { everydayConcepts } from '../../../language/everyday-concepts';
import { englishEverydaySynonyms } from './english-everyday-synonyms';
import { englishSynonyms } from './english-synonyms';
import { portugueseSynonyms } from './portuguese-synonyms';

const read = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.split(/\s+/)));

const realWords: Record<Locale, ReadonlySet<string>> = {
  'pt-BR': read([...Object.values(commonWords['pt-BR']), portugueseSynonyms, concepts, everydayConcepts]),
  en: read([
    ...Object.values(commonWords.en),
    englishSynonyms,
    englishEverydaySynonyms,
    concepts,
    everydayConcepts,
  ]),
};

/**
 * Whether a folded word is known to be one, so that it is no misspelling of another: "passport" stays "passport" where
 * the articles only have "password". Most words of a language are not known here.
 */
export const isRealWord = (word: string, locale: Locale): boolean => realWords[locale].has(word);
