import fc from 'fast-check';
import { articleRoutes } from '../../bot/routes/article-routes';
import { knowledgeRoutes } from '../../bot/routes/knowledge-routes';
import {
  type ArticleLine,
  type ArticleView,
  articleListSchema,
  articleViewSchema,
  gapSchema,
  importResultSchema,
  tryResultSchema,
} from '../../contracts/article';
import { type AnswerService, createAnswerService } from '../../knowledge-base/answering/answer-service';
import { type ArticleStore, createArticleStore } from '../../knowledge-base/article-store';
import { exportArticles } from '../../knowledge-base/export-articles';
import { type ArticleFollower, followArticles } from '../../knowledge-base/follow-articles';
import { createGapStore, type GapStore } from '../../knowledge-base/gap-store';
import { importArticles } from '../../knowledge-base/import-articles';
import { createJudgementStore } from '../../knowledge-base/learning/judgement-store';
import { publishSampleArticles } from '../../knowledge-base/sample-articles';
import { createQuestionTrier } from '../../knowledge-base/try-question';
import type { HttpClient } from '../support/http-client';
import { startTestApi, type TestApi } from '../support/start-test-api';

const silent = { info: () => undefined, error: () => undefined };
const faults: unknown[] = [];
let api: TestApi;
let articles: ArticleStore;
let answers: AnswerService;
let follower: ArticleFollower;
let gaps: GapStore;
let editor: HttpClient;
let trier: { close(): void };

beforeAll(async () => {
  api = await startTestApi({
    async routes({ database, clock, audit }) {
      articles = createArticleStore({ connection: database.mongoose, now: clock.now });
      gaps = createGapStore({ db: database.db, now: clock.now });
      await Promise.all([articles.ensureIndexes(), gaps.ensureIndexes()]);
      answers = createAnswerService({
        loadPublished: articles.readPublished,
        logger: silent,
        now: clock.now,
      });
      follower = followArticles({
        db: database.db,
        store: articles,
        answers,
        now: clock.now,
        onFault: (error) => faults.push(error),
      });
      const questions = createQuestionTrier({ store: articles, answers, logger: silent, now: clock.now });
      trier = questions;
      return [
        ...articleRoutes({ articles, audit }),
        ...knowledgeRoutes({
          answers,
          gaps,
          judgements: createJudgementStore({ db: database.db, now: clock.now }),
          tryQuestion: questions.tryQuestion,
        }),
      ];
    },
  });
  editor = await api.clientOf('editor');
});

afterAll(async () => {
  trier.close();
  await follower.stop();
  await api.stop();
  expect(faults).toEqual([]);
});

const errorCode = (code: string) => expect.objectContaining({ error: expect.objectContaining({ code }) });
const content = {
  title: 'Prazo de entrega',
  questions: ['Quando chega meu pedido?', 'Qual é o prazo?'],
  answer: 'O pedido chega em **5 dias úteis**.',
  tags: ['entrega'],
};

async function write(client: HttpClient, change: object = {}): Promise<ArticleView> {
  const answer = await client.post('/api/articles', { ...content, locale: 'pt-BR', ...change });
  expect(answer.status).toBe(201);
  return articleViewSchema.parse(answer.body);
}

async function ask(question: string) {
  await follower.catchUp();
  return answers.findAnswer(question, { locale: 'pt-BR' });
}

async function importLines(lines: readonly (object | string)[], dryRun = false) {
  const raw = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const headers = { 'Content-Type': 'application/x-ndjson' };
  return editor.call('POST', `/api/articles/import?dryRun=${dryRun}`, undefined, { raw, headers });
}

describe('writing', () => {
  test('a new article is a draft that no customer sees', async () => {
    const article = await write(editor, { title: 'Cor do uniforme dos astronautas' });
    expect(article).toMatchObject({
      key: 'cor-do-uniforme-dos-astronautas',
      state: 'draft',
      revision: 1,
      publishedRevision: null,
      changed: true,
    });
    expect((await ask('qual a cor do uniforme dos astronautas?')).outcome).toBe('none');
  });

  test('a key is unique in its language; from a title it is made so', async () => {
    const first = await write(editor, { key: 'fretes' });
    expect((await write(editor, { key: 'fretes', locale: 'en' })).key).toBe('fretes');
    const again = await editor.post('/api/articles', { ...content, locale: 'pt-BR', key: 'fretes' });
    expect([again.status, again.body]).toEqual([409, errorCode('conflict')]);
    const twins = await Promise.all([1, 2, 3].map(() => write(editor, { title: 'Três iguais' })));
    expect(twins.map(({ key }) => key).sort()).toEqual(['tres-iguais', 'tres-iguais-2', 'tres-iguais-3']);
    expect(first.updatedBy).toMatch(/^Pessoa/);
  });

  test('saving over a newer revision is refused, and nothing is lost', async () => {
    const { id } = await write(editor, { key: 'dois-editores' });
    const put = (text: string, revision: number) =>
      editor.call('PUT', `/api/articles/${id}`, { ...content, answer: text, revision });
    const both = await Promise.all([put('Um.', 1), put('Dois.', 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toEqual(errorCode('conflict'));
    const now = articleViewSchema.parse((await editor.get(`/api/articles/${id}`)).body);
    expect(now.revision).toBe(2);
    expect((await put(now.answer, 2)).body).toMatchObject({ revision: 2 });
    expect((await put('Três.', 2)).body).toMatchObject({ revision: 3, answer: 'Três.' });
    const { body } = await editor.get(`/api/articles/${id}/revisions`);
    expect(body).toMatchObject({
      items: [
        { revision: 3, answer: 'Três.' },
        { revision: 2, answer: now.answer },
        { revision: 1, answer: content.answer },
      ],
    });
  });

  test.each([
    ['no title', { title: ' ' }, 'title'],
    ['no answer', { answer: '\n' }, 'answer'],
    ['an answer of a million characters', { answer: 'x'.repeat(900_000) }, 'answer'],
    ['another language', { locale: 'fr' }, 'locale'],
    ['an operator', { title: { $gt: '' } }, 'title'],
    ['a key with spaces', { key: 'a b' }, 'key'],
  ])('%s is refused', async (_name, change, field) => {
    const answer = await editor.post('/api/articles', { ...content, locale: 'pt-BR', ...change });
    expect([answer.status, answer.body]).toEqual([400, errorCode('invalid-input')]);
    expect(answer.body).toMatchObject({ error: { fields: { [field]: expect.any(String) } } });
  });

  test('scripts are kept as the text that they are', async () => {
    const answer = '<script>alert(1)</script> & "aspas" {{x}} $where';
    const { id } = await write(editor, { key: 'marcas', answer });
    const { body, headers } = await editor.get(`/api/articles/${id}`);
    expect(body).toMatchObject({ answer });
    expect(headers.get('content-type')).toContain('application/json');
  });
});

describe('publishing', () => {
  test('what is live changes when it is published, and goes when it is withdrawn', async () => {
    const { id } = await write(editor, {
      key: 'garantia',
      title: 'Garantia do liquidificador',
      answer: 'Dura 12 meses.',
    });
    const question = 'qual a garantia do liquidificador?';
    await editor.post(`/api/articles/${id}/publish`, {});
    expect(await ask(question)).toMatchObject({
      outcome: 'answer',
      articleId: id,
      revision: 1,
      answer: 'Dura 12 meses.',
    });

    const next = {
      title: 'Garantia do liquidificador',
      questions: [],
      answer: 'Dura 24 meses.',
      tags: [],
      revision: 1,
    };
    const saved = await editor.call('PUT', `/api/articles/${id}`, next);
    expect(saved.body).toMatchObject({
      state: 'published',
      revision: 2,
      publishedRevision: 1,
      changed: true,
    });
    expect(await ask(question)).toMatchObject({ revision: 1, answer: 'Dura 12 meses.' });

    expect((await editor.post(`/api/articles/${id}/publish`, { revision: 1 })).status).toBe(409);
    const published = await editor.post(`/api/articles/${id}/publish`, { revision: 2 });
    expect(published.body).toMatchObject({ publishedRevision: 2, changed: false });
    expect(await ask(question)).toMatchObject({ revision: 2, answer: 'Dura 24 meses.' });

    const withdrawn = await editor.post(`/api/articles/${id}/withdraw`);
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', publishedRevision: null });
    expect((await ask(question)).outcome).not.toBe('answer');
    expect(answers.findPublished(id)).toBeUndefined();
    const deeds = (await api.audit.list({ target: id, limit: 9 })).items.map(({ action }) => action);
    expect(deeds.filter((deed) => deed === 'article.published')).toHaveLength(2);
  });

  test('another instance follows within a second', async () => {
    const other = createArticleStore({ connection: api.database.mongoose, now: api.clock.now });
    const article = await other.create(
      { ...content, locale: 'pt-BR', key: 'outra', title: 'Xampu de camomila' },
      'B',
    );
    await other.publish(article.id, 'B');
    const deadline = Date.now() + 1_000;
    while (answers.findPublished(article.id) === undefined && Date.now() < deadline) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(answers.findPublished(article.id)?.title).toBe('Xampu de camomila');
  });

  test('a question is tried against what is live, or against the drafts', async () => {
    const { id } = await write(editor, { key: 'violino', title: 'Afinação de violinos', questions: [] });
    const body = { question: 'vocês fazem afinação de violinos?' };
    const live = tryResultSchema.parse((await editor.post('/api/knowledge/try', body)).body);
    expect(live.candidates.map(({ articleId }) => articleId)).not.toContain(id);
    const draft = tryResultSchema.parse(
      (await editor.post('/api/knowledge/try', { ...body, draft: true })).body,
    );
    expect(draft.outcome).toBe('answer');
    expect(draft.candidates[0]).toMatchObject({ articleId: id, key: 'violino' });
  });
});

describe('listing', () => {
  test('finds by words without accents, by state and language, page by page', async () => {
    const { id } = await write(editor, {
      key: 'ferias',
      title: 'Férias coletivas',
      questions: ['Vocês fecham em janeiro?'],
    });
    const found = articleListSchema.parse(
      (await editor.get('/api/articles?q=FERIAS%20janeiro&state=draft&locale=')).body,
    );
    expect(found.items.map((item) => item.id)).toEqual([id]);
    expect((await editor.get('/api/articles?q=ferias&state=published')).body).toMatchObject({
      items: [],
      total: 0,
    });
    expect((await editor.get('/api/articles?q=.*%5B')).body).toMatchObject({ items: [] });

    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = articleListSchema.parse((await editor.get(`/api/articles?limit=3&cursor=${cursor}`)).body);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(articleListSchema.parse((await editor.get('/api/articles')).body).total).toBe(seen.length);
    expect((await editor.get('/api/articles?cursor=zzz')).status).toBe(400);
    expect((await editor.get('/api/articles?state=none')).status).toBe(400);
  });

  test('agents read, and do not write; nobody else reads', async () => {
    const agent = await api.clientOf('agent');
    expect((await agent.get('/api/articles')).status).toBe(200);
    expect((await agent.post('/api/articles', { ...content, locale: 'pt-BR' })).status).toBe(403);
    expect((await api.client().get('/api/articles')).status).toBe(401);
    expect((await editor.get('/api/articles/none')).status).toBe(404);
  });
});

describe('import and export', () => {
  const line = { key: 'importado', locale: 'pt-BR', ...content, publish: true };

  test('one broken line among thousands: nothing is imported, and the line is named', async () => {
    const lines: (object | string)[] = Array.from({ length: 3_000 }, (_, index) => ({
      ...line,
      key: `muitos-${index}`,
    }));
    lines[1_234] = '{"key": "x",';
    lines[2_000] = { ...line, key: 'sem-titulo', title: '' };
    lines[2_999] = { ...line, key: 'muitos-7' };
    const expected = [1_235, 2_001, 3_000];
    const dry = importResultSchema.parse((await importLines(lines, true)).body);
    expect(dry.faults.map((fault) => fault.line)).toEqual(expected);
    const refused = await importLines(lines);
    expect([refused.status, refused.body]).toEqual([400, errorCode('invalid-input')]);
    const fields = Object.fromEntries(expected.map((number) => [`line ${number}`, expect.any(String)]));
    expect(refused.body).toMatchObject({ error: { fields } });
    expect((await editor.get('/api/articles?q=muitos')).body).toMatchObject({ total: 0 });
  });

  test('the same file again changes nothing; a dry run never does', async () => {
    const lines = [line, { ...line, key: 'rascunho', publish: false }];
    const dry = importResultSchema.parse((await importLines(lines, true)).body);
    expect(dry).toEqual({ dryRun: true, created: 2, updated: 0, unchanged: 0, published: 1, faults: [] });
    expect((await importLines(lines)).body).toMatchObject({ created: 2, published: 1 });
    expect((await importLines(lines)).body).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      published: 0,
    });
    const changed = [
      { ...line, answer: 'Chega amanhã.' },
      { ...line, key: 'rascunho' },
    ];
    expect((await importLines(changed)).body).toMatchObject({ updated: 1, unchanged: 1, published: 2 });
    const list = articleListSchema.parse((await editor.get('/api/articles?q=importado')).body);
    expect(list.items).toMatchObject([{ revision: 2, publishedRevision: 2, answer: 'Chega amanhã.' }]);
    expect((await editor.get(`/api/articles/${list.items[0]?.id}/revisions`)).body).toMatchObject({
      items: [{ revision: 2 }, { revision: 1, answer: content.answer }],
    });
  });

  test('spreadsheets: quotes, line breaks in cells, semicolons', async () => {
    const csv = [
      '\uFEFFkey;locale;title;questions;answer;tags;publish',
      'planilha-1;pt-BR;Troca;"Como troco?',
      'Posso trocar?";"Diga ""quero trocar"".";troca|pedido;sim',
      'planilha-2;en;Exchange;How do I exchange?|Can I?;Say so.;exchange;não',
    ].join('\r\n');
    const send = (raw: string | Buffer) =>
      editor.call('POST', '/api/articles/import', undefined, {
        raw,
        headers: { 'Content-Type': 'text/csv' },
      });
    expect((await send(csv)).body).toMatchObject({ created: 2, published: 1 });
    expect((await editor.get('/api/articles?q=planilha-1')).body).toMatchObject({
      items: [
        {
          questions: ['Como troco?', 'Posso trocar?'],
          answer: 'Diga "quero trocar".',
          tags: ['troca', 'pedido'],
        },
      ],
    });
    const broken = await send(`${csv}\r\nplanilha-3;fr;X;;Y;;\r\nplanilha-4;pt-BR`);
    expect(broken.body).toMatchObject({
      error: { fields: { 'line 5': expect.any(String), 'line 6': expect.any(String) } },
    });
    const latin = await send(Buffer.concat([Buffer.from('key;locale\r\na;'), Buffer.from([0xe3])]));
    expect(latin.body).toMatchObject({ error: { fields: { 'line 2': expect.stringContaining('UTF-8') } } });
  });

  test('other types and bodies are refused', async () => {
    const raw = JSON.stringify(line);
    expect((await editor.call('POST', '/api/articles/import', undefined, { raw })).status).toBe(415);
    expect((await importLines([], true)).body).toMatchObject({ created: 0, faults: [] });
    const answer = await importLines(['[]', '"x"', 'null', '']);
    expect(answer.body).toMatchObject({
      error: { fields: { 'line 1': expect.any(String), 'line 3': expect.any(String) } },
    });
  });

  test('an export, imported elsewhere, makes the same articles', async () => {
    const { text, headers } = await editor.get('/api/articles/export');
    expect(headers.get('content-type')).toContain('application/x-ndjson');
    const elsewhere = await startTestApi();
    const store = createArticleStore({ connection: elsewhere.database.mongoose, now: elsewhere.clock.now });
    await store.ensureIndexes();
    await importArticles(store, Buffer.from(text), { format: 'ndjson', dryRun: false, by: 'C' });
    let again = '';
    for await (const exported of exportArticles(store)) again += exported;
    expect(again).toBe(text);
    expect(await publishSampleArticles(store)).toBe(0);
    await elsewhere.stop();
  });
});

describe('gaps', () => {
  test('unanswered questions come together by meaning, masked, and leave when they are answered', async () => {
    const asked: [string, number][] = [
      ['Vocês consertam bicicletas elétricas?', 3],
      ['voces consertam bicicleta eletrica', 2],
      ['Meu CPF é 529.982.247-25, tem curso de cerâmica?', 1],
      ['??', 1],
    ];
    for (const [question, times] of asked) {
      for (let time = 0; time < times; time += 1) {
        await gaps.recordUnanswered({ question, locale: 'pt-BR', conversationId: `c${time}` });
      }
    }
    const read = async () => (await editor.get('/api/knowledge/gaps')).body;
    const before = await read();
    expect(before).toMatchObject({ items: [{ count: 5, locale: 'pt-BR' }, { count: 1 }] });
    expect(JSON.stringify(before)).not.toContain('529.982');

    const repair = {
      key: 'bicicletas',
      title: 'Conserto de bicicletas elétricas',
      publish: true,
      locale: 'pt-BR',
    };
    const questions = ['Vocês consertam bicicletas elétricas?'];
    expect((await importLines([{ ...repair, questions, answer: 'Consertamos.', tags: [] }])).status).toBe(
      200,
    );
    await follower.catchUp();
    const after = await read();
    expect(after).toMatchObject({ items: [{ count: 1 }] });
    expect(gapSchema.parse(Object(after).items[0]).question).toContain('[CPF]');
    expect((await (await api.clientOf('agent')).get('/api/knowledge/gaps')).status).toBe(403);
  });
});

test('whatever the order of changes, what is live is what was last published', async () => {
  const deed = fc.oneof(
    fc.record({ deed: fc.constant('save' as const), text: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ deed: fc.constant('publish' as const) }),
    fc.record({ deed: fc.constant('withdraw' as const) }),
    fc.record({
      deed: fc.constant('import' as const),
      text: fc.constantFrom('a', 'b', 'c'),
      publish: fc.boolean(),
    }),
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 8 }), async (deeds) => {
      run += 1;
      const key = `modelo-${run}`;
      const base: ArticleLine = {
        key,
        locale: 'en',
        title: 'T',
        questions: [],
        tags: [],
        answer: 'a',
        publish: false,
      };
      const created = await articles.create(base, 'X');
      const model = { texts: ['a'], live: null as number | null };
      for (const each of deeds) {
        const newest = model.texts.at(-1);
        if ('text' in each && each.text !== newest) model.texts.push(each.text);
        if (each.deed === 'save') {
          const { revision } = await articles.find(created.id);
          await articles.update(created.id, { ...base, answer: each.text, revision }, 'X');
        } else if (each.deed === 'import') {
          await articles.saveLines([{ ...base, answer: each.text, publish: each.publish }], 'X', {
            dryRun: false,
          });
          if (each.publish) model.live = model.texts.length;
        } else if (each.deed === 'publish') {
          await articles.publish(created.id, 'X');
          model.live = model.texts.length;
        } else {
          await articles.withdraw(created.id, 'X');
          model.live = null;
        }
      }
      const [change] = await articles.readChanges([created.id]);
      expect(change?.published?.revision ?? null).toBe(model.live);
      expect(change?.published?.answer).toBe(model.live === null ? undefined : model.texts[model.live - 1]);
      const revisions = await articles.listRevisions(created.id);
      expect(revisions.map(({ answer }) => answer).reverse()).toEqual(model.texts);
    }),
    { numRuns: 15 },
  );
});
