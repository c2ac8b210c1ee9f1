import type { Locale } from '../../contracts/locale';
import { phrases } from './words/phrases';

interface Phrase {
  readonly words: readonly string[];
  readonly meaning: string;
}

function readPhrases(list: string): Map<string, Phrase[]> {
  const byFirstWord = new Map<string, Phrase[]>();
  for (const line of list.trim().split('\n')) {
    const [phrase = '', meaning = ''] = line.split(/ = ?/);
    const words = phrase.split(' ');
    const [first = ''] = words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, meaning }]);
  }
  return byFirstWord;
}

const known: Record<Locale, Map<string, Phrase[]>> = {
  'pt-BR': readPhrases(phrases['pt-BR']),
  en: readPhrases(phrases.en),
};

/** Writes turns of phrase as the one word that they come to: "get rid of" as "remove"; "I want to know" as none. */
export function joinPhrases(words: readonly string[], locale: Locale): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = known[locale]
      .get(words[at] ?? '')
      ?.find((each) => each.words.every((word, offset) => words[at + offset] === word));
    const word = phrase?.meaning ?? words[at] ?? '';
    if (word !== '') joined.push(word);
    at += phrase?.words.length ?? 1;
  }
  return joined;
}
