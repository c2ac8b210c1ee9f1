import { type Blend, blendCandidates, judgeBlended } from '../../../knowledge-base/embeddings/blend-results';
import {
  blendDepth,
  calibrateBlend,
  similaritiesOf,
} from '../../../knowledge-base/embeddings/calibrate-blend';
import { splitIntoPassages } from '../../../knowledge-base/embeddings/split-into-passages';
import { VectorIndex } from '../../../knowledge-base/embeddings/vector-index';
import type { IndexedArticle, SearchResult } from '../../../knowledge-base/search/search-types';
import { fillIndex, makeArticle } from '../search/article-factory';

/** Numbers that look drawn by lot, and are the same in each run. */
function createLot(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
}

const dimension = 64;
const articles = Array.from({ length: 30 }, (_, at) =>
  makeArticle({
    id: `a${at}`,
    title: `Assunto número ${at}`,
    questions: ['zero', 'um', 'dois'].map((word) => `dúvida ${word} sobre o item ${at}`),
    answer: `Resposta do item ${at}, com tudo o que há para saber.`,
  }),
);

interface World {
  /** How much of a vector is its article's, and how much is chance. */
  meaning: number;
  articles?: readonly IndexedArticle[];
}

/** Vectors as of a model that understands so much. */
function build({ meaning, articles: given = articles }: World) {
  const lot = createLot(7);
  const draw = () => Float32Array.from({ length: dimension }, lot);
  const topics = new Map(given.map(({ id }) => [id, draw()]));
  const vectorOf = (id: string) => {
    const topic = topics.get(id);
    return draw().map((value, at) => value + meaning * (topic?.[at] ?? 0));
  };
  const vectors = new VectorIndex(dimension);
  for (const article of given) {
    const hashes = splitIntoPassages(article).map(({ hash }) => hash);
    vectors.put(article.id, hashes, Float32Array.from(hashes.flatMap(() => [...vectorOf(article.id)])));
  }
  const index = fillIndex(given);
  const byId = new Map(given.map((article) => [article.id, article]));
  return { index, vectors, byId, vectorOf };
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function learn(world: World): { blend: Blend | null; built: ReturnType<typeof build> } {
  const built = build(world);
  return { built, blend: finish(calibrateBlend(built.index, built.vectors, 'pt-BR', built.byId)) };
}

const nothing: SearchResult = { candidates: [], confidence: 0, nearConfidence: 0 };

function ask(
  built: ReturnType<typeof build>,
  blend: Blend,
  found: SearchResult,
  vector: Float32Array,
): SearchResult {
  const alike = finish(built.vectors.search(vector, blendDepth));
  const similarities = similaritiesOf(found, alike, (id) => built.vectors.similarity(vector, id));
  return judgeBlended(found, blendCandidates(found, blendDepth, similarities, blend), blend, 10);
}

test('a model that understands is trusted: what only it finds is answered, what nothing is like is not', () => {
  const { built, blend } = learn({ meaning: 1.5 });
  if (blend === null) throw new Error('Similarity tells something here.');
  expect(blend.weight).toBeGreaterThan(0.5);
  const found = ask(built, blend, nothing, built.vectorOf('a7'));
  expect(found.candidates[0]?.id).toBe('a7');
  expect(found.confidence).toBeGreaterThan(0.7);
  const strange = ask(built, blend, nothing, built.vectorOf('nobody'));
  expect(strange.nearConfidence).toBeLessThan(0.4);
  for (const { confidence } of found.candidates.slice(1)) expect(confidence).toBeLessThan(found.confidence);
});

test('both ways together are surer than either', () => {
  const { built, blend } = learn({ meaning: 1.5 });
  if (blend === null) throw new Error('Similarity tells something here.');
  const byWords = built.index.search('dúvida um sobre o item 7', { locale: 'pt-BR', limit: blendDepth });
  const both = ask(built, blend, byWords, built.vectorOf('a7'));
  expect(both.candidates[0]?.id).toBe('a7');
  expect(both.confidence).toBeGreaterThanOrEqual(ask(built, blend, nothing, built.vectorOf('a7')).confidence);
});

test('a model that understands nothing is left out', () => {
  expect(learn({ meaning: 0 }).blend).toBeNull();
});

test('without alternative questions, titles show whether a model understands', () => {
  const titled = articles.map((article) => ({ ...article, questions: [] }));
  expect(learn({ meaning: 2, articles: titled }).blend?.weight).toBeGreaterThan(0.5);
  expect(learn({ meaning: 0, articles: titled }).blend).toBeNull();
});

test('nothing is learnt while many articles have no vectors, or there are hardly any', () => {
  const built = build({ meaning: 2 });
  for (const { id } of articles.slice(0, 12)) built.vectors.remove(id);
  expect(finish(calibrateBlend(built.index, built.vectors, 'pt-BR', built.byId))).toBeNull();
  expect(learn({ meaning: 2, articles: articles.slice(0, 2) }).blend).toBeNull();
});

test('the articles stand as before afterwards, and what changed meanwhile is not brought back', () => {
  const built = build({ meaning: 2 });
  const question = 'dúvida um sobre o item 3';
  const before = built.index.search(question, { locale: 'pt-BR' });
  const steps = calibrateBlend(built.index, built.vectors, 'pt-BR', built.byId);
  steps.next();
  built.byId.delete('a20');
  built.index.remove('a20');
  built.vectors.remove('a20');
  finish(steps);
  expect(built.index.search(question, { locale: 'pt-BR' }).candidates[0]).toMatchObject({
    id: before.candidates[0]?.id,
  });
  expect(built.index.size).toBe(articles.length - 1);
});
