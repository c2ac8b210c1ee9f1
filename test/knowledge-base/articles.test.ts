import fc from 'fast-check';
import {
  type ArticleLine,
  articleListSchema,
  articleViewSchema,
  tryResultSchema,
} from '../../contracts/article';
import { createArticleStore } from '../../knowledge-base/articles/article-store';
import type { HttpClient } from '../support/http-client';
import { type ArticleKit, content, errorCode, openArticleKit } from './article-kit';

let kit: ArticleKit;
let editor: HttpClient;

beforeAll(async () => {
  kit = await openArticleKit();
  editor = kit.editor;
});
afterAll(() => kit.close());

describe('writing', () => {
  test('a new article is a draft that no customer sees', async () => {
    const article = await kit.write(editor, { title: 'Cor do uniforme dos astronautas' });
    expect(article).toMatchObject({
      key: 'cor-do-uniforme-dos-astronautas',
      state: 'draft',
      revision: 1,
      publishedRevision: null,
      changed: true,
    });
    expect((await kit.ask('qual a cor do uniforme dos astronautas?')).outcome).toBe('none');
  });

  test('a key is unique in its language; from a title it is made so', async () => {
    const first = await kit.write(editor, { key: 'fretes' });
    expect((await kit.write(editor, { key: 'fretes', locale: 'en' })).key).toBe('fretes');
    const again = await editor.post('/api/articles', { ...content, locale: 'pt-BR', key: 'fretes' });
    expect([again.status, again.body]).toEqual([409, errorCode('conflict')]);
    const twins = await Promise.all([1, 2, 3].map(() => kit.write(editor, { title: 'Três iguais' })));
    expect(twins.map(({ key }) => key).sort()).toEqual(['tres-iguais', 'tres-iguais-2', 'tres-iguais-3']);
    expect(first.updatedBy).toMatch(/^Pessoa/);
  });

  test('formatting that cannot be shown is refused, when it is written, changed or published', async () => {
    const tangled = '*a_'.repeat(15_000);
    const refused = await editor.post('/api/articles', { ...content, locale: 'pt-BR', answer: tangled });
    expect([refused.status, refused.body]).toEqual([400, errorCode('tangled-formatting')]);
    expect(refused.body).toMatchObject({
      error: { fields: { answer: expect.stringMatching(/paragraphs/) } },
    });
    const { id } = await kit.write(editor, { key: 'marcas-demais' });
    const put = (change: object) =>
      editor.call('PUT', `/api/articles/${id}`, { ...content, revision: 1, ...change });
    expect((await put({ answer: tangled })).body).toEqual(errorCode('tangled-formatting'));

    // As an earlier version stored it, or a restore brought it back.
    await kit.api.database.db
      .collection<{ _id: string }>('articles')
      .updateOne({ _id: id }, { $set: { answer: tangled } });
    expect((await editor.post(`/api/articles/${id}/publish`)).body).toEqual(errorCode('tangled-formatting'));
    expect((await put({ answer: tangled, questions: ['Só outra pergunta?'] })).status).toBe(200);
  });

  test('saving over a newer revision is refused, and nothing is lost', async () => {
    const { id } = await kit.write(editor, { key: 'dois-editores' });
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
    const { id } = await kit.write(editor, { key: 'marcas', answer });
    const { body, headers } = await editor.get(`/api/articles/${id}`);
    expect(body).toMatchObject({ answer });
    expect(headers.get('content-type')).toContain('application/json');
  });
});

describe('publishing', () => {
  test('what is live changes when it is published, and goes when it is withdrawn', async () => {
    const { id } = await kit.write(editor, {
      key: 'garantia',
      title: 'Garantia do liquidificador',
      answer: 'Dura 12 meses.',
    });
    const question = 'qual a garantia do liquidificador?';
    await editor.post(`/api/articles/${id}/publish`, {});
    expect(await kit.ask(question)).toMatchObject({
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
    expect(await kit.ask(question)).toMatchObject({ revision: 1, answer: 'Dura 12 meses.' });

    expect((await editor.post(`/api/articles/${id}/publish`, { revision: 1 })).status).toBe(409);
    const published = await editor.post(`/api/articles/${id}/publish`, { revision: 2 });
    expect(published.body).toMatchObject({ publishedRevision: 2, changed: false });
    expect(await kit.ask(question)).toMatchObject({ revision: 2, answer: 'Dura 24 meses.' });

    const withdrawn = await editor.post(`/api/articles/${id}/withdraw`);
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', publishedRevision: null });
    expect((await kit.ask(question)).outcome).not.toBe('answer');
    expect(kit.answers.findPublished(id)).toBeUndefined();
    const deeds = (await kit.api.audit.list({ target: id, limit: 9 })).items.map(({ action }) => action);
    expect(deeds.filter((deed) => deed === 'article.published')).toHaveLength(2);
  });

  test('another instance follows within a second', async () => {
    const other = await createArticleStore({ connection: kit.api.database.mongoose, now: kit.api.clock.now });
    const article = await other.create(
      { ...content, locale: 'pt-BR', key: 'outra', title: 'Xampu de camomila' },
      'B',
    );
    await other.publish(article.id, 'B');
    const deadline = Date.now() + 1_000;
    while (kit.answers.findPublished(article.id) === undefined && Date.now() < deadline) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(kit.answers.findPublished(article.id)?.title).toBe('Xampu de camomila');
  });

  test('a question is tried against what is live, or against the drafts', async () => {
    const { id } = await kit.write(editor, { key: 'violino', title: 'Afinação de violinos', questions: [] });
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
    const { id } = await kit.write(editor, {
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
    const agent = await kit.api.clientOf('agent');
    expect((await agent.get('/api/articles')).status).toBe(200);
    expect((await agent.post('/api/articles', { ...content, locale: 'pt-BR' })).status).toBe(403);
    expect((await kit.api.client().get('/api/articles')).status).toBe(401);
    expect((await editor.get('/api/articles/none')).status).toBe(404);
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
      const created = await kit.articles.create(base, 'X');
      const model = { texts: ['a'], live: null as number | null };
      for (const each of deeds) {
        const newest = model.texts.at(-1);
        if ('text' in each && each.text !== newest) model.texts.push(each.text);
        if (each.deed === 'save') {
          const { revision } = await kit.articles.find(created.id);
          await kit.articles.update(created.id, { ...base, answer: each.text, revision }, 'X');
        } else if (each.deed === 'import') {
          await kit.articles.saveLines([{ ...base, answer: each.text, publish: each.publish }], 'X', {
            dryRun: false,
          });
          if (each.publish) model.live = model.texts.length;
        } else if (each.deed === 'publish') {
          await kit.articles.publish(created.id, 'X');
          model.live = model.texts.length;
        } else {
          await kit.articles.withdraw(created.id, 'X');
          model.live = null;
        }
      }
      const [change] = await kit.articles.readChanges([created.id]);
      expect(change?.published?.revision ?? null).toBe(model.live);
      expect(change?.published?.answer).toBe(model.live === null ? undefined : model.texts[model.live - 1]);
      const revisions = await kit.articles.listRevisions(created.id);
      expect(revisions.map(({ answer }) => answer).reverse()).toEqual(model.texts);
    }),
    { numRuns: 15 },
  );
});
