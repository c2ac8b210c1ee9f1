import { decideAnswer } from '../../../knowledge-base/answering/find-answer';
import { readSampleArticles } from '../../../knowledge-base/sample-articles';
import { type ArticleIndex, createArticleIndex } from '../../../knowledge-base/search/article-index';

let index: ArticleIndex;

beforeAll(async () => {
  index = createArticleIndex();
  for (const article of await readSampleArticles())
    index.put({ ...article, id: `${article.key}|${article.locale}` });
});

const decide = (question: string) => decideAnswer(index.search(question, { locale: 'pt-BR' }));

test.each(['vcs fazem movel sob medida?', 'o montador passou a mão em mim'])(
  'an article that shares one rare word of many is not stated as the answer: %s',
  (question) => {
    expect(decide(question).outcome).not.toBe('answer');
  },
);

test.each([
  ['cade meu pedido', 'track-order|pt-BR'],
  ['vocês entregam no domingo?', 'saturday-delivery|pt-BR'],
])('an article that covers the question is: %s', (question, articleId) => {
  expect(decide(question)).toMatchObject({ outcome: 'answer', articleId });
});
