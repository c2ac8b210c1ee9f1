import { articleRoutes } from '../../bot/routes/article-routes';
import { articleTestRoutes } from '../../bot/routes/article-test-routes';
import { knowledgeRoutes } from '../../bot/routes/knowledge-routes';
import { type ArticleView, articleViewSchema } from '../../contracts/article';
import { type AnswerService, createAnswerService } from '../../knowledge-base/answering/answer-service';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import { type ArticleStore, createArticleStore } from '../../knowledge-base/articles/article-store';
import { followArticles } from '../../knowledge-base/articles/follow-articles';
import { createGapStore, type GapStore } from '../../knowledge-base/gaps/gap-store';
import { createJudgementStore, type JudgementStore } from '../../knowledge-base/learning/judgement-store';
import { createArticleTests } from '../../knowledge-base/testing/create-article-tests';
import { createQuestionTrier } from '../../knowledge-base/try-question';
import type { HttpClient } from '../support/http-client';
import { startTestApi, type TestApi } from '../support/start-test-api';

const silent = { info: () => undefined, error: () => undefined };

export const content = {
  title: 'Prazo de entrega',
  questions: ['Quando chega meu pedido?', 'Qual é o prazo?'],
  answer: 'O pedido chega em **5 dias úteis**.',
  tags: ['entrega'],
};

export const errorCode = (code: string) =>
  expect.objectContaining({ error: expect.objectContaining({ code }) });

/** The API of articles on a fresh database, and an index that follows what is published there. */
export interface ArticleKit {
  api: TestApi;
  articles: ArticleStore;
  answers: AnswerService;
  gaps: GapStore;
  judgements: JudgementStore;
  editor: HttpClient;
  /** Resolves when the index knows everything that was published until now. */
  catchUp(): Promise<void>;
  /** A draft: `content`, unless told otherwise. */
  write(client: HttpClient, change?: object): Promise<ArticleView>;
  /** What a customer would be answered now. */
  ask(question: string): Promise<FoundAnswer>;
  importLines(lines: readonly (object | string)[], dryRun?: boolean): ReturnType<HttpClient['call']>;
  /** Fails when the index could not follow. */
  close(): Promise<void>;
}

async function openServices({ database, clock }: Pick<TestApi, 'database' | 'clock'>, faults: unknown[]) {
  const onFault = (error: unknown) => void faults.push(error);
  const articles = await createArticleStore({ connection: database.mongoose, now: clock.now });
  const gaps = await createGapStore({ db: database.db, now: clock.now });
  const answers = createAnswerService({
    loadPublished: articles.readPublished,
    logger: silent,
    now: clock.now,
  });
  const judgements = await createJudgementStore({ db: database.db, now: clock.now });
  const tests = createArticleTests({
    answers,
    judgements,
    gaps,
    synonyms: () => ({}),
    logger: silent,
    now: clock.now,
    onFault,
  });
  const follower = followArticles({
    db: database.db,
    store: articles,
    answers,
    now: clock.now,
    onFault,
    onArticles: tests.articlesChanged,
  });
  const trier = createQuestionTrier({ store: articles, answers, logger: silent, now: clock.now });
  return { articles, gaps, answers, judgements, tests, follower, trier };
}

export async function openArticleKit(): Promise<ArticleKit> {
  const faults: unknown[] = [];
  let services: Awaited<ReturnType<typeof openServices>> | undefined;
  const api = await startTestApi({
    async routes({ database, clock, audit }) {
      services = await openServices({ database, clock }, faults);
      const { articles, gaps, answers, judgements, tests, trier } = services;
      return [
        ...articleRoutes({ articles, tests, audit }),
        ...articleTestRoutes({ articles, tests }),
        ...knowledgeRoutes({ answers, gaps, judgements, tryQuestion: trier.tryQuestion }),
      ];
    },
  });
  if (services === undefined) throw new Error('The API was started without its routes.');
  const { articles, gaps, answers, judgements, tests, follower, trier } = services;
  const editor = await api.clientOf('editor');

  return {
    api,
    articles,
    answers,
    gaps,
    judgements,
    editor,
    catchUp: follower.catchUp,
    async write(client, change = {}) {
      const answer = await client.post('/api/articles', { ...content, locale: 'pt-BR', ...change });
      expect(answer.status).toBe(201);
      return articleViewSchema.parse(answer.body);
    },
    async ask(question) {
      await follower.catchUp();
      return answers.findAnswer(question, { locale: 'pt-BR' });
    },
    importLines(lines, dryRun = false) {
      const raw = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
      const headers = { 'Content-Type': 'application/x-ndjson' };
      return editor.call('POST', `/api/articles/import?dryRun=${dryRun}`, undefined, { raw, headers });
    },
    async close() {
      trier.close();
      await follower.stop();
      await tests.close();
      await api.stop();
      expect(faults).toEqual([]);
    },
  };
}
