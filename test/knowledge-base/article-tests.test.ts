import { setImmediate } from 'node:timers/promises';
import { type ArticleView, articleViewSchema, importResultSchema } from '../../contracts/article';
import { type ArticleCheck, articleCheckSchema, testRunSchema } from '../../contracts/article-test';
import { type ArticleKit, content, errorCode, openArticleKit } from './article-kit';

let kit: ArticleKit;

beforeAll(async () => {
  kit = await openArticleKit();
});
afterAll(() => kit.close());

const returns = {
  key: 'devolucao',
  title: 'Devolução de produtos',
  questions: ['Como devolvo um produto?'],
  answer: 'Devolva em até 30 dias.',
  tags: [],
};
const deadline = { ...content, key: 'prazo' };
const asked = 'quero devolver meu produto';

async function publish(id: string, body: object = {}) {
  const answer = await kit.editor.post(`/api/articles/${id}/publish`, body);
  await kit.catchUp();
  return answer;
}

async function change(article: ArticleView, changes: object): Promise<ArticleView> {
  const { id, title, questions, answer, tags, revision } = article;
  const body = { title, questions, answer, tags, revision, ...changes };
  const saved = await kit.editor.call('PUT', `/api/articles/${id}`, body);
  expect(saved.status).toBe(200);
  return articleViewSchema.parse(saved.body);
}

/** Everything anew: the two articles, live, the first with its tests. */
async function begin(tests: object): Promise<{ first: ArticleView; second: ArticleView }> {
  const { db } = kit.api.database;
  for (const { id } of (await kit.articles.list({ limit: 200 })).items) {
    await kit.articles.withdraw(id, 'C');
  }
  await kit.catchUp();
  await db.collection('articles').deleteMany({});
  const first = await kit.write(kit.editor, { ...returns, ...tests });
  const second = await kit.write(kit.editor, deadline);
  for (const { id } of [first, second]) expect((await publish(id)).status).toBe(200);
  return { first, second };
}

async function check(body: object): Promise<ArticleCheck> {
  const answer = await kit.editor.post('/api/knowledge/tests/check', { locale: 'pt-BR', ...body });
  expect(answer.status).toBe(200);
  return articleCheckSchema.parse(answer.body);
}

async function lastDeed(action: string) {
  const { items } = await kit.api.audit.list({ limit: 50 });
  return items.find((item) => item.action === action);
}

/** What takes the other's question: it has the very words. */
const thief = { questions: [...content.questions, asked, 'devolver produto', 'devolver meu produto'] };

test('tests are kept in revisions, and stay where a change does not speak of them', async () => {
  const { first } = await begin({ mustFind: [` ${asked} `], mustNotFind: ['qual é o prazo?'] });
  expect(first).toMatchObject({ mustFind: [asked], mustNotFind: ['qual é o prazo?'] });
  const answered = await change(first, { answer: 'Devolva em até 7 dias.' });
  expect(answered).toMatchObject({ mustFind: [asked], mustNotFind: ['qual é o prazo?'], revision: 2 });
  const without = await change(answered, { mustFind: [] });
  expect(without).toMatchObject({ mustFind: [], mustNotFind: ['qual é o prazo?'], revision: 3 });
  const { body } = await kit.editor.get(`/api/articles/${first.id}/revisions`);
  expect(body).toMatchObject({ items: [{ mustFind: [] }, { mustFind: [asked] }, { mustFind: [asked] }] });
  const many = Array.from({ length: 21 }, (_, at) => `pergunta ${at}`);
  const refused = await kit.editor.post('/api/articles', { ...returns, locale: 'en', mustFind: many });
  expect(refused.body).toEqual(errorCode('invalid-input'));
});

test('an article stored before there were tests has none', async () => {
  const { first } = await begin({});
  const { db } = kit.api.database;
  const fields = ['mustFind', 'mustNotFind', 'published.mustFind', 'published.mustNotFind'];
  const $unset = Object.fromEntries(fields.map((name) => [name, '' as const]));
  await db.collection<{ _id: string }>('articles').updateOne({ _id: first.id }, { $unset });
  const { body } = await kit.editor.get(`/api/articles/${first.id}`);
  expect(body).toMatchObject({ mustFind: [], mustNotFind: [] });
  const saved = await change(first, { answer: 'Outra.' });
  expect((await publish(saved.id)).status).toBe(200);
});

describe('publishing what takes away an answer that another article must give', () => {
  test('is shown before, refused with the tests, and done when it is said so, which is on record', async () => {
    const { first, second } = await begin({ mustFind: [asked] });
    const changed = await change(second, thief);
    const shown = await check({ articleId: second.id, ...changed });
    expect(shown).toMatchObject({
      own: [],
      regressions: 1,
      asked: 1,
      total: 1,
      others: [
        {
          articleId: first.id,
          kind: 'mustFind',
          question: asked,
          passedBefore: true,
          passes: false,
          before: { outcome: 'answer', articleId: first.id },
        },
      ],
    });
    const refused = await publish(second.id);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      error: { code: 'tests-regress', fields: { 'devolucao.pt-BR.mustFind.0': asked } },
    });
    expect((await kit.ask(asked)).outcome).toBe('answer');
    expect((await kit.articles.find(second.id)).publishedRevision).toBe(1);

    expect((await publish(second.id, { despiteTests: true })).status).toBe(200);
    expect(await lastDeed('article.published')).toMatchObject({
      target: second.id,
      details: { despiteTests: [`devolucao.pt-BR.mustFind.0: ${asked}`] },
    });
    // It fails already: what comes next does not break it.
    const after = await change(await kit.articles.find(second.id), { answer: 'Seis dias.' });
    expect((await publish(after.id)).status).toBe(200);
    expect(await lastDeed('article.published')).not.toHaveProperty('details.despiteTests');
  });

  test('on an old revision is a conflict, as ever', async () => {
    const { second } = await begin({ mustFind: [asked] });
    await change(second, thief);
    expect((await publish(second.id, { revision: 1, despiteTests: true })).body).toEqual(
      errorCode('conflict'),
    );
  });
});

test("the article's own tests count as its new text has them", async () => {
  const { first } = await begin({ mustFind: [asked, 'vocês consertam violinos?'] });
  // What fails from the first day on is shown, and no reason to refuse.
  const kept = await check({ articleId: first.id, ...first });
  expect(kept.own.map(({ question, passedBefore, passes }) => [question, passedBefore, passes])).toEqual([
    [asked, true, true],
    ['vocês consertam violinos?', false, false],
  ]);
  const gone = { title: 'Garantia', questions: ['Quanto dura a garantia?'], answer: 'Um ano.' };
  const worse = await change(first, gone);
  expect((await publish(first.id)).body).toEqual(errorCode('tests-regress'));
  await change(worse, { ...gone, mustFind: ['quanto dura a garantia?'] });
  expect((await publish(first.id)).status).toBe(200);
});

test('what an article must not answer stops its first publication, too', async () => {
  await begin({});
  const question = 'quanto dura a garantia?';
  const garantia = { key: 'garantia', title: 'Garantia', questions: [question], answer: 'Um ano.' };
  const { id } = await kit.write(kit.editor, { ...garantia, mustNotFind: [question] });
  expect((await publish(id)).body).toMatchObject({
    error: { fields: { 'garantia.pt-BR.mustNotFind.0': question } },
  });
});

test('a new article is checked before it is stored, and stores nothing', async () => {
  await begin({ mustFind: [asked] });
  const before = (await kit.articles.list({ limit: 10 })).total;
  const found = await check({ ...deadline, key: 'novo', ...thief, mustFind: ['devolver produto'] });
  expect(found).toMatchObject({ regressions: 1, total: 2 });
  expect(found.own).toMatchObject([{ kind: 'mustFind', passedBefore: false }]);
  expect((await kit.articles.list({ limit: 10 })).total).toBe(before);
  // The index is as it was.
  expect(await kit.ask(asked)).toMatchObject({ outcome: 'answer', key: 'devolucao' });
});

test('past questions of customers that are answered otherwise are told', async () => {
  const { first, second } = await begin({});
  const past = 'quero devolver o produto que comprei';
  const judged = { locale: 'pt-BR' as const, question: past, articleId: first.id, right: true };
  await kit.judgements.record({ ...judged, source: 'customer', from: 'c1' });
  const shown = await check({
    articleId: second.id,
    ...second,
    questions: [past, 'devolver o produto que comprei'],
  });
  expect(shown.past).toMatchObject({
    asked: 1,
    changed: 1,
    items: [{ question: past, origin: 'judged', expected: returns.title, before: { articleId: first.id } }],
  });
});

test('withdrawing what keeps a question from another article is refused as well', async () => {
  const both = {
    title: 'Prazo de devolução',
    questions: ['Qual é o prazo?', 'Qual é o prazo de devolução?'],
  };
  await begin({});
  const third = await kit.write(kit.editor, { ...returns, key: 'terceiro', ...both });
  expect((await publish(third.id)).status).toBe(200);
  const { items } = await kit.articles.list({ limit: 10 });
  const prazo = items.find(({ key }) => key === 'prazo');
  if (prazo === undefined) throw new Error('It is there.');
  const question = 'qual é o prazo de devolução?';
  expect(await kit.ask(question)).toMatchObject({ outcome: 'answer', articleId: third.id });
  await kit.articles.withdraw(third.id, 'C');
  const now = await kit.ask(question);
  await kit.articles.publish(third.id, 'C');
  await kit.catchUp();
  // Whatever answers it then must not.
  if (now.outcome !== 'answer') throw new Error(`Nothing answers it: ${now.outcome} at ${now.confidence}`);
  const other = items.find(({ id }) => id === now.articleId);
  if (other === undefined) throw new Error('It is there.');
  const tested = await change(other, { mustNotFind: [question] });
  expect((await publish(tested.id)).status).toBe(200);

  const shown = await kit.editor.post(`/api/articles/${third.id}/withdraw/check`);
  expect(articleCheckSchema.parse(shown.body)).toMatchObject({ regressions: 1, own: [] });
  const refused = await kit.editor.post(`/api/articles/${third.id}/withdraw`);
  expect(refused.body).toEqual(errorCode('tests-regress'));
  const done = await kit.editor.post(`/api/articles/${third.id}/withdraw`, { despiteTests: true });
  expect(done.body).toMatchObject({ state: 'withdrawn' });
  expect(await lastDeed('article.withdrawn')).toMatchObject({
    details: { despiteTests: [expect.stringContaining(question)] },
  });
});

describe('an import', () => {
  const line = (change: object) => ({ ...deadline, locale: 'pt-BR', publish: true, ...change });

  test('that breaks tests is refused whole, and told by a dry run', async () => {
    await begin({ mustFind: [asked] });
    const lines = [line(thief), line({ key: 'outro', title: 'Outro', questions: [] })];
    const dry = importResultSchema.parse((await kit.importLines(lines, true)).body);
    expect(dry.regressions).toMatchObject([{ key: 'devolucao', kind: 'mustFind', question: asked }]);
    const refused = await kit.importLines(lines);
    expect([refused.status, refused.body]).toEqual([409, errorCode('tests-regress')]);
    expect((await kit.articles.list({ limit: 10 })).total).toBe(2);
    // What stays a draft breaks nothing.
    expect((await kit.importLines(lines.map((one) => ({ ...one, publish: false })))).status).toBe(200);

    const raw = lines.map((one) => JSON.stringify(one)).join('\n');
    const address = '/api/articles/import?despiteTests=true';
    const headers = { 'Content-Type': 'application/x-ndjson' };
    expect((await kit.editor.call('POST', address, undefined, { raw, headers })).status).toBe(200);
    expect(await lastDeed('article.imported')).toMatchObject({
      details: { despiteTests: [expect.stringContaining(asked)] },
    });
  });

  test('of many articles is tried on an index of its own', async () => {
    await begin({ mustFind: [asked] });
    const others = Array.from({ length: 12 }, (_, at) =>
      line({ key: `outro-${at}`, title: `Assunto ${at}`, questions: [], answer: `Texto ${at}.` }),
    );
    expect((await kit.importLines(others, true)).body).toMatchObject({ created: 12, regressions: [] });
    expect((await kit.importLines([...others, line(thief)])).body).toEqual(errorCode('tests-regress'));
    expect(await kit.ask(asked)).toMatchObject({ outcome: 'answer', key: 'devolucao' });
  });

  test('brings tests, as CSV as well, and leaves those that it does not speak of', async () => {
    const { first } = await begin({ mustFind: [asked] });
    const send = (text: string) =>
      kit.editor.call('POST', '/api/articles/import', undefined, {
        raw: text,
        headers: { 'Content-Type': 'text/csv' },
      });
    const head = 'key,locale,title,questions,answer';
    const row = 'devolucao,pt-BR,Devolução de produtos,Como devolvo um produto?';
    expect((await send(`${head}\n${row},Sete dias.`)).status).toBe(200);
    expect(await kit.articles.find(first.id)).toMatchObject({ answer: 'Sete dias.', mustFind: [asked] });
    const tests = `${head},mustFind,mustNotFind\n${row},Sete dias.,um|dois,"três\nquatro"`;
    expect((await send(tests)).status).toBe(200);
    const written = { mustFind: ['um', 'dois'], mustNotFind: ['três', 'quatro'] };
    expect(await kit.articles.find(first.id)).toMatchObject(written);
    const { text } = await kit.editor.get('/api/articles/export');
    const lines = text
      .trim()
      .split('\n')
      .map((each): unknown => JSON.parse(each));
    expect(lines).toEqual(expect.arrayContaining([expect.objectContaining(written)]));
  });
});

describe('all tests together', () => {
  async function untilRun() {
    for (;;) {
      const run = testRunSchema.parse((await kit.editor.get('/api/knowledge/tests')).body);
      if (run.current) return run;
      await setImmediate();
    }
  }

  test('are asked when somebody looks, and again once something changed', async () => {
    const { first, second } = await begin({ mustFind: [asked, 'vocês consertam violinos?'] });
    expect(await untilRun()).toMatchObject({
      total: 2,
      asked: 2,
      failed: 1,
      failing: [{ articleId: first.id, question: 'vocês consertam violinos?', answer: { outcome: 'none' } }],
    });
    await change(second, thief);
    expect((await publish(second.id, { despiteTests: true })).status).toBe(200);
    expect(await untilRun()).toMatchObject({ failed: 2 });
    expect((await kit.editor.post('/api/knowledge/tests/run')).status).toBe(200);
    expect(await untilRun()).toMatchObject({ failed: 2 });
  });

  test('are read by who reads articles, and asked anew by who writes them', async () => {
    const agent = await kit.api.clientOf('agent');
    expect((await agent.get('/api/knowledge/tests')).status).toBe(200);
    expect((await agent.post('/api/knowledge/tests/run')).status).toBe(403);
    const body = { ...returns, locale: 'pt-BR' };
    expect((await agent.post('/api/knowledge/tests/check', body)).status).toBe(403);
    const gone = await kit.editor.post('/api/knowledge/tests/check', { ...body, articleId: 'gone' });
    expect(gone.status).toBe(404);
  });
});
