import { decideAnswer } from '../../../knowledge-base/answering/decide-answer';
import type { SearchResult } from '../../../knowledge-base/search/search-types';
import { fillIndex, makeArticle, shop } from './article-factory';

const thresholds = { answer: 0.7, clarify: 0.5 };

function resultOf(confidence: number, nearConfidence: number, scores: readonly number[]): SearchResult {
  const candidates = scores.map((score, at) => ({
    id: `article-${at}`,
    score,
    confidence: at === 0 ? confidence : 0.1,
  }));
  return { candidates, confidence, nearConfidence };
}

test('from the answer threshold on, the first candidate is the answer', () => {
  expect(decideAnswer(resultOf(0.7, 0.9, [9, 8]), thresholds)).toEqual({
    outcome: 'answer',
    articleId: 'article-0',
    confidence: 0.7,
  });
});

test('between close candidates it asks which', () => {
  expect(decideAnswer(resultOf(0.6, 0.8, [9, 8.9, 8.5, 8.4]), thresholds)).toEqual({
    outcome: 'clarify',
    articleIds: ['article-0', 'article-1', 'article-2'],
    confidence: 0.6,
  });
});

test('a third candidate far behind is not asked about', () => {
  const decision = decideAnswer(resultOf(0.6, 0.8, [9, 8.9, 2]), thresholds);
  expect(decision).toMatchObject({ outcome: 'clarify', articleIds: ['article-0', 'article-1'] });
});

test.each([[[9]], [[9, 5.9, 5.8]]])('with no second candidate near, it asks about the one: %j', (scores) => {
  const decision = decideAnswer(resultOf(0.6, 0.8, scores), thresholds);
  expect(decision).toMatchObject({ outcome: 'clarify', articleIds: ['article-0'] });
});

test('below the threshold it does not know', () => {
  expect(decideAnswer(resultOf(0.3, 0.4, [9, 8]), thresholds)).toMatchObject({
    outcome: 'none',
    confidence: 0.3,
  });
  expect(decideAnswer({ candidates: [], confidence: 0, nearConfidence: 0 }).outcome).toBe('none');
});

describe('at the thresholds that the product ships with', () => {
  const index = fillIndex([
    ...shop,
    makeArticle({ id: 'pix-limite', title: 'Qual o limite do Pix', answer: 'O limite é o do seu banco.' }),
    makeArticle({ id: 'pix-demora', title: 'O Pix demora a cair', answer: 'Até uma hora.' }),
  ]);
  const decide = (query: string) => decideAnswer(index.search(query, { locale: 'pt-BR' }));

  test('a question in other words is answered', () => {
    expect(decide('esqueci minha senha, como recupero?')).toMatchObject({
      outcome: 'answer',
      articleId: 'senha',
    });
    expect(decide('vc sabe qual o limite do pix?')).toMatchObject({
      outcome: 'answer',
      articleId: 'pix-limite',
    });
  });

  test('a question of another domain is not', () => {
    for (const query of [
      'qual a capital da França?',
      'me conta uma piada',
      'quem ganhou o jogo ontem',
      '🙂',
    ]) {
      expect(decide(query).outcome).toBe('none');
    }
  });

  test('greetings, thanks and bare question words are not', () => {
    for (const query of ['obrigado!', 'bom dia', 'oi, tudo bem?', 'como?', 'onde?']) {
      expect([query, decide(query).outcome]).toEqual([query, 'none']);
    }
  });

  test('one word that several articles share is never answered directly', () => {
    expect(decide('pix').outcome).not.toBe('answer');
  });
});
