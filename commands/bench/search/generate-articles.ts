import type { IndexedArticle } from '../../../knowledge-base/search/search-types';

const allSyllables =
  'ba ca da fa ga la ma na pa ra sa ta va be de le me ne pe re se te bi di li mi ni ri si ti vi bo co do lo mo no po ro so to lu mu nu ru tu cha lha nho pra tre gra cao';
const frames = [
  'Como {v} o {n} de {m}?',
  'Onde encontro {n} para {m}?',
  'Quanto custa {v} {n} com {m}',
  'Prazo para {v} {n}',
  'Posso {v} o {n} depois do {m}?',
  'O que é {n} e para que serve {m}?',
];
const linking =
  'o a de do da que em para com não por uma mais no na se como você seu sua pode quando também já até'.split(
    ' ',
  );

/** A vocabulary and its texts, the same for the same seed. */
interface Generated {
  readonly articles: readonly IndexedArticle[];
  /** What customers might type for them, one in three words misspelt in half of them. */
  readonly queries: readonly string[];
}

/**
 * Makes up a Portuguese-looking knowledge base whose words are as unevenly frequent as a language's
 * (Zipf's law), with function words in between: what decides a search engine's speed.
 */
export function generateArticles(count: number, queryCount: number, seed = 1): Generated {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const vocabulary = makeVocabulary(20_000, random);
  const word = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'produto';
  const rare = (): string => pick(vocabulary);
  const phrase = (): string =>
    pick(frames).replace('{v}', `${word()}r`).replace('{n}', rare()).replace('{m}', word());

  const articles = Array.from({ length: count }, (_, at): IndexedArticle => {
    const sentences = Array.from({ length: 3 + Math.floor(random() * 6) }, () =>
      Array.from({ length: 6 + Math.floor(random() * 10) }, () =>
        random() < 0.4 ? pick(linking) : word(),
      ).join(' '),
    );
    const answer = `${sentences.join('. ')}.`;
    return { id: `article-${at}`, locale: 'pt-BR', title: phrase(), questions: [phrase()], answer, tags: [] };
  });
  const queries = Array.from({ length: queryCount }, (_, at) => {
    const { title, questions } = pick(articles);
    const question = random() < 0.5 ? title : (questions[0] ?? title);
    return at % 2 === 0 ? question : misspell(question, random);
  });
  return { articles, queries };
}

function makeVocabulary(size: number, random: () => number): string[] {
  const syllables = allSyllables.split(' ');
  const words = new Set<string>();
  while (words.size < size) {
    const length = 2 + Math.floor(random() * 3);
    words.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''));
  }
  return [...words];
}

function misspell(text: string, random: () => number): string {
  return text
    .split(' ')
    .map((word) => (word.length > 4 && random() < 1 / 3 ? dropLetter(word, random) : word))
    .join(' ');
}

function dropLetter(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return word.slice(0, at) + word.slice(at + 1);
}

/** Numbers in [0, 1) by Marsaglia's xorshift, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed * 2_654_435_769;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
