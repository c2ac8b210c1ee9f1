import type { Locale } from '../../contracts/locale';
import { pickEvenly } from '../pick-evenly';
import type { ArticleIndex } from '../search/article-index';
import type { IndexedArticle, SearchResult } from '../search/search-types';
import { type Blend, blendCandidates } from './blend-results';
import { hashText, questionPassage, splitIntoPassages } from './split-into-passages';
import type { AlikeArticle, VectorIndex } from './vector-index';

/** How many candidates each way of finding brings. */
export const blendDepth = 20;

/** Enough to place the weights, and done in a few seconds beside everything else. */
const mostQuestions = 200;
/** Below so many, titles are asked as well. */
const enoughQuestions = 60;
const enoughTitles = 150;
const fewestTrials = 10;
/** Before so many, and such a part (0-1) of the articles have vectors, the right one may be among the others. */
const fewestArticles = 3;
const leastEmbedded = 0.8;
/** A question as if in words that no article has counts so much of one in its own words. */
const wordlessImportance = 0.3;
const wordless: SearchResult = { candidates: [], confidence: 0, nearConfidence: 0 };
const leastDeviation = 0.01;

/** What one deviation of similarity is expected to add, in logits, and how far from that a model may be. */
const expectedWeight = { mean: 1.2, deviation: 0.6 };
/** A model whose similarity adds less than this tells nothing here, and is left out. */
const leastWeight = 0.25;

interface Trial {
  readonly found: SearchResult;
  readonly similarities: ReadonlyMap<string, number>;
  /** Null for a question whose article was left out. */
  readonly answer: string | null;
}

/**
 * Learns from the articles' own questions how far similarity may be trusted: each is asked with itself left out of its
 * article, and again with the whole article left out, when nothing answers it. Where there are few alternative
 * questions, titles are asked, too. The vectors are those that are kept anyway: no text leaves for this. One question a
 * step.
 *
 * @param articles what both indexes hold, by id; may change between steps
 * @returns null where similarity tells nothing, or too few articles have vectors for it to tell anything
 */
export function* calibrateBlend(
  index: ArticleIndex,
  vectors: VectorIndex,
  locale: Locale,
  articles: ReadonlyMap<string, IndexedArticle>,
): Generator<void, Blend | null> {
  const own = [...articles.values()].filter((article) => article.locale === locale);
  if (vectors.size < fewestArticles || vectors.size < leastEmbedded * own.length) return null;
  const indexes = { index, vectors, articles };
  const questions = own.flatMap((article) => article.questions.map((_, at) => ({ article, at })));
  const asked: Trial[] = [];
  for (const { article, at } of pickEvenly(questions, mostQuestions)) {
    asked.push(...(yield* askAgain(indexes, leaveQuestionOut(article, at))));
    yield;
  }
  if (asked.length >= 2 * enoughQuestions) return fitBlend(asked);
  // Titles without their articles' words for them are harder than customers' questions: the result is cautious.
  const titles: Trial[] = [];
  for (const article of pickEvenly(own, enoughTitles)) {
    titles.push(...(yield* askAgain(indexes, leaveTitleOut(article))));
    yield;
  }
  return fitBlend([...asked, ...titles]);
}

/** A question of an article's own, and the article without it. */
interface LeftOut {
  readonly text: string;
  /** Of the passage that the question is. */
  readonly hash: string;
  /** Passages that say it as well. */
  readonly except: ReadonlySet<string>;
  readonly article: IndexedArticle;
  readonly rest: IndexedArticle;
}

function leaveQuestionOut(article: IndexedArticle, left: number): LeftOut {
  const text = article.questions[left] ?? '';
  const hash = hashText(questionPassage(text));
  const rest = { ...article, questions: article.questions.filter((_, at) => at !== left) };
  return { text, hash, except: new Set([hash]), article, rest };
}

function leaveTitleOut(article: IndexedArticle): LeftOut {
  const rest = { ...article, title: '' };
  const kept = new Set(splitIntoPassages(rest).map(({ hash }) => hash));
  const hashes = splitIntoPassages(article).map(({ hash }) => hash);
  const except = new Set(hashes.filter((hash) => !kept.has(hash)));
  return { text: article.title, hash: hashes[0] ?? '', except, article, rest };
}

interface Indexes {
  readonly index: ArticleIndex;
  readonly vectors: VectorIndex;
  readonly articles: ReadonlyMap<string, IndexedArticle>;
}

function* askAgain({ index, vectors, articles }: Indexes, asked: LeftOut): Generator<void, Trial[]> {
  const { text, hash, except, article, rest } = asked;
  const vector = vectors.vectorOf(article.id, hash);
  if (vector === undefined) return [];
  const alike = yield* vectors.search(vector, blendDepth + 1, except);
  // Not what was withdrawn, or replaced by another revision, while others had their say.
  if (articles.get(article.id) !== article) return [];
  const search = (): SearchResult => index.search(text, { locale: article.locale, limit: blendDepth });

  index.put(rest);
  const answerable = search();
  index.remove(article.id, article.locale);
  const unanswerable = search();
  index.put(article);

  const compare = (found: SearchResult, among: readonly AlikeArticle[]) =>
    similaritiesOf(found, among, (id) => vectors.similarity(vector, id, except));
  const others = alike.filter(({ id }) => id !== article.id);
  return [
    { found: answerable, similarities: compare(answerable, alike), answer: article.id },
    { found: unanswerable, similarities: compare(unanswerable, others), answer: null },
  ];
}

/** The similarities of everything that either way found. */
export function similaritiesOf(
  found: SearchResult,
  alike: readonly AlikeArticle[],
  similarityTo: (id: string) => number | undefined,
): Map<string, number> {
  const similarities = new Map(alike.map(({ id, similarity }) => [id, similarity]));
  for (const { id } of found.candidates) {
    const similarity = similarities.get(id) ?? similarityTo(id);
    if (similarity !== undefined) similarities.set(id, similarity);
  }
  return similarities;
}

function fitBlend(trials: readonly Trial[]): Blend | null {
  if (trials.length < fewestTrials) return null;
  const spread = spreadOf(trials);
  const weight = fitWeight(trials, spread);
  if (weight < leastWeight) return null;
  const likenesses = trials.flatMap(({ similarities, answer }) => {
    const similarity = answer === null ? undefined : similarities.get(answer);
    return similarity === undefined ? [] : [(similarity - spread.mean) / spread.deviation];
  });
  const answering = describe(likenesses);
  // What does not stand out tells nothing, whatever the ranking makes of it.
  return answering.mean <= 0 ? null : { spread, weight, answering };
}

function describe(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  return { mean, deviation: Math.sqrt(variance) };
}

function spreadOf(trials: readonly Trial[]): Blend['spread'] {
  const values = trials.flatMap(({ similarities, answer }) =>
    answer === null && similarities.size > 0 ? [Math.max(...similarities.values())] : [],
  );
  const { mean, deviation } = describe(values);
  return { mean, deviation: Math.max(leastDeviation, deviation) };
}

const weightSteps = 30;
const longestWeightStep = 0.3;

/**
 * The weight under which the right articles' scores are likeliest (a conditional logit, McFadden 1974), given what is
 * expected of it.
 */
function fitWeight(trials: readonly Trial[], spread: Blend['spread']): number {
  const choices = trials.flatMap(({ found, similarities, answer }) => {
    if (answer === null || !similarities.has(answer)) return [];
    const choose = (result: SearchResult, importance: number) => {
      const candidates = blendCandidates(result, blendDepth, similarities, { spread, weight: 0 });
      return { candidates, importance, right: candidates.find(({ id }) => id === answer)?.likeness ?? 0 };
    };
    // Where words decide already, only the question without them shows what likeness is worth.
    return [choose(found, 1), choose(wordless, wordlessImportance)];
  });
  let weight = expectedWeight.mean;
  for (let step = 0; step < weightSteps; step++) {
    let slope = (expectedWeight.mean - weight) / expectedWeight.deviation ** 2;
    let curvature = 1 / expectedWeight.deviation ** 2;
    for (const { candidates, right, importance } of choices) {
      const scores = candidates.map(({ score, likeness }) => score + weight * likeness);
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const total = odds.reduce((sum, each) => sum + each, 0);
      const mean = candidates.reduce(
        (sum, { likeness }, at) => sum + likeness * ((odds[at] ?? 0) / total),
        0,
      );
      const square = candidates.reduce(
        (sum, { likeness }, at) => sum + likeness ** 2 * ((odds[at] ?? 0) / total),
        0,
      );
      slope += importance * (right - mean);
      curvature += importance * (square - mean ** 2);
    }
    const change = Math.max(-longestWeightStep, Math.min(longestWeightStep, slope / curvature));
    weight = Math.max(0, weight + change);
    if (Math.abs(change) < 1e-4) break;
  }
  return weight;
}
