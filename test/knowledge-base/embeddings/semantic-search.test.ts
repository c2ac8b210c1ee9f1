import { createSemanticIndex } from '../../../knowledge-base/embeddings/semantic-search';
import { splitIntoPassages } from '../../../knowledge-base/embeddings/split-into-passages';
import type { IndexedArticle, SearchResult } from '../../../knowledge-base/search/search-types';
import { hashedVector } from '../../support/hashed-vectors';
import { fillIndex, makeArticle, shop } from '../search/article-factory';

const vectorOf = (text: string) => Float32Array.from(hashedVector(text));
const { signal } = new AbortController();
const options = { locale: 'pt-BR', limit: 10, signal } as const;
const nothing: SearchResult = { candidates: [], confidence: 0, nearConfidence: 0 };

/** Enough alternative questions to learn from. */
const articles: IndexedArticle[] = shop.map((article) => ({
  ...article,
  questions: ['saber', 'entender', 'mudar', 'ver'].map(
    (wish) => `quero ${wish} ${article.title.toLowerCase()}`,
  ),
}));

function create() {
  const asked: string[] = [];
  const others: number[] = [];
  const state = { answer: (text: string): Float32Array | null => vectorOf(text) };
  const semantic = createSemanticIndex({
    embedQuestion: async (text) => {
      asked.push(text);
      return state.answer(text);
    },
    onOtherDimension: (dimension) => void others.push(dimension),
  });
  const enter = (article: IndexedArticle) => {
    const passages = splitIntoPassages(article);
    semantic.put({
      articleId: article.id,
      locale: article.locale,
      revision: 1,
      hashes: passages.map(({ hash }) => hash),
      vectors: Float32Array.from(passages.flatMap(({ text }) => hashedVector(text))),
      dimension: 256,
    });
  };
  for (const article of articles) enter(article);
  const index = fillIndex(articles);
  for (const _ of semantic.calibration(index, new Map(articles.map((each) => [each.id, each]))));
  return { semantic, asked, others, state, enter };
}

test('a question is asked for once, and masked', async () => {
  const { semantic, asked } = create();
  const question = 'meu cpf 529.982.247-25, quero ver a nota fiscal';
  const first = await semantic.blend(question, nothing, options);
  expect(await semantic.blend(question, nothing, options)).toEqual(first);
  expect(first.candidates[0]?.id).toBe('nota');
  expect(asked).toEqual(['meu cpf [CPF], quero ver a nota fiscal']);
});

test('the last five hundred questions are kept, and a failure is not', async () => {
  const { semantic, asked, state } = create();
  for (let at = 0; at < 501; at += 1) await semantic.blend(`pergunta ${at}`, nothing, options);
  asked.length = 0;
  await semantic.blend('pergunta 500', nothing, options);
  await semantic.blend('pergunta 0', nothing, options);
  expect(asked).toEqual(['pergunta 0']);
  state.answer = () => null;
  const found: SearchResult = { ...nothing, candidates: [] };
  expect(await semantic.blend('falha', found, options)).toEqual(nothing);
  state.answer = vectorOf;
  asked.length = 0;
  await semantic.blend('falha', found, options);
  expect(asked).toEqual(['falha']);
});

test('what cannot be compared stays as it was found, and nobody is asked', async () => {
  const { semantic, asked } = create();
  const thanks: SearchResult = {
    candidates: [{ id: 'nota', score: 1, confidence: 0 }],
    confidence: 0,
    nearConfidence: 0,
  };
  const fresh: SearchResult = {
    candidates: [{ id: 'nova', score: 9, confidence: 0.9 }],
    confidence: 0.9,
    nearConfidence: 0.9,
  };
  expect(await semantic.blend('obrigado', thanks, options)).toEqual(thanks);
  expect(await semantic.blend('algo novo', fresh, options)).toEqual(fresh);
  expect(await semantic.blend('in English', fresh, { ...options, locale: 'en' })).toEqual(fresh);
  expect(await semantic.blend('   ', nothing, options)).toEqual(nothing);
  expect(asked).toEqual([]);
});

test('a vector of another length changes nothing, and is told', async () => {
  const { semantic, others, state } = create();
  state.answer = () => Float32Array.from([1, 2, 3]);
  expect(await semantic.blend('quero ver a nota', nothing, options)).toEqual(nothing);
  expect(others).toEqual([3]);
});

test('no more candidates come back than were asked for', async () => {
  const { semantic } = create();
  const blended = await semantic.blend('quero ver a nota', nothing, { ...options, limit: 2 });
  expect(blended.candidates).toHaveLength(2);
  const many = { candidates: articles.map(({ id }) => ({ id: `x${id}`, score: 1, confidence: 0.1 })) };
  const kept = await semantic.blend(
    'x',
    { ...many, confidence: 0.1, nearConfidence: 0.2 },
    { ...options, limit: 3 },
  );
  expect(kept.candidates).toHaveLength(3);
});

test('an article that changes its language leaves the old one', async () => {
  const { semantic, enter } = create();
  enter(makeArticle({ id: 'nota', locale: 'en', title: 'Your invoice' }));
  expect(semantic.holds('nota', 'pt-BR', [])).toBe(false);
  const blended = await semantic.blend('quero ver onde está a minha nota fiscal?', nothing, options);
  expect(blended.candidates.map(({ id }) => id)).not.toContain('nota');
  semantic.clear();
  expect(semantic.size).toBe(0);
  expect(await semantic.blend('quero ver a nota', nothing, options)).toEqual(nothing);
});
