import { createRequire } from 'node:module';
import type { IndexedArticle } from '../../../knowledge-base/search/search-types';
import { flatten, mostFound, peers, type Search, takeBest } from './search-engine';

interface NaturalTfIdf {
  addDocument(text: string): void;
  tfidfs(query: string): number[];
}

/** natural's tf-idf, over stems as its documentation shows; its own stop words are English. */
export function buildNaturalTfIdf(articles: readonly IndexedArticle[]): Search {
  const own = createRequire(__filename);
  const { TfIdf }: { TfIdf: new () => NaturalTfIdf } = own('natural/lib/natural/tfidf');
  const index = new TfIdf();
  const portuguese = articles[0]?.locale === 'pt-BR';
  const stemmer: { tokenizeAndStem(text: string): string[] } = own(
    `natural/lib/natural/stemmers/porter_stemmer${portuguese ? '_pt' : ''}`,
  );
  const stem = (text: string): string => stemmer.tokenizeAndStem(text).join(' ');
  for (const { title, questions, answer } of flatten(articles))
    index.addDocument(stem(`${title}\n${questions}\n${answer}`));
  return (query) =>
    index
      .tfidfs(stem(query))
      .map((score, at) => ({ id: articles[at]?.id ?? '', score }))
      .sort((a, b) => b.score - a.score)
      .slice(0, mostFound);
}

interface NlpManager {
  addDocument(locale: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(
    locale: string,
    text: string,
  ): Promise<{ classifications: readonly { intent: string; score: number }[] }>;
}

const sentenceEnd = /(?<=[.!?;])\s+/;

/**
 * NLP.js, each article an intent with its title and questions as utterances, and with its answer's sentences where
 * another article has the same title: it has no search over answers.
 */
export async function buildNlpJs(articles: readonly IndexedArticle[]): Promise<Search> {
  const { NlpManager: Manager }: { NlpManager: new (settings: object) => NlpManager } = peers('node-nlp');
  const locale = articles[0]?.locale === 'pt-BR' ? 'pt' : 'en';
  const manager = new Manager({ languages: [locale], forceNER: false, autoSave: false, nlu: { log: false } });
  const titles = new Map<string, number>();
  for (const { title } of articles) titles.set(title, (titles.get(title) ?? 0) + 1);
  for (const { id, title, questions, answer } of articles) {
    const sentences = titles.get(title) === 1 ? [] : answer.split(sentenceEnd);
    const utterances = [title, ...questions, ...sentences].filter((text) => text !== '');
    for (const utterance of utterances) manager.addDocument(locale, utterance, id);
  }
  await manager.train();
  return async (query) => {
    const { classifications } = await manager.process(locale, query);
    return takeBest(
      classifications
        .filter(({ intent }) => intent !== 'None')
        .map(({ intent, score }) => ({ id: intent, score })),
    );
  };
}
