import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IndexedArticle } from '../../../knowledge-base/search/search-types';

export interface FoundArticle {
  readonly id: string;
  /** How sure the engine is, comparable between queries as far as it offers that; 0 where it gives none. */
  readonly score: number;
}

/** Finds the ten best articles, best first. */
export type Search = (query: string) => FoundArticle[] | Promise<FoundArticle[]>;

/** An engine, built over some articles. */
export type BuildEngine = (articles: readonly IndexedArticle[]) => Search | Promise<Search>;

/** Requires a peer. Compiled code lies one level deeper (dist/): the peers stay where their package file is. */
export const peers = createRequire(join(process.cwd(), 'commands/bench/peers/package.json'));
export const fields = ['title', 'questions', 'answer'];

export interface FlatArticle {
  readonly id: string;
  readonly title: string;
  readonly questions: string;
  readonly answer: string;
}

export const flatten = (articles: readonly IndexedArticle[]): FlatArticle[] =>
  articles.map(({ id, title, questions, answer }) => ({
    id,
    title,
    questions: questions.join('\n'),
    answer,
  }));

export const mostFound = 10;

export const takeBest = (found: readonly FoundArticle[]): FoundArticle[] =>
  found.slice(0, mostFound).map(({ id, score }) => ({ id, score }));
