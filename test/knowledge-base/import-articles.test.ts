import { articleListSchema, importResultSchema } from '../../contracts/article';
import { createArticleStore } from '../../knowledge-base/articles/article-store';
import { exportArticles } from '../../knowledge-base/import-export/export-articles';
import { importArticles } from '../../knowledge-base/import-export/import-articles';
import { publishSampleArticles } from '../../knowledge-base/sample-articles';
import type { HttpClient } from '../support/http-client';
import { startTestApi } from '../support/start-test-api';
import { type ArticleKit, content, errorCode, openArticleKit } from './article-kit';

let kit: ArticleKit;
let editor: HttpClient;

beforeAll(async () => {
  kit = await openArticleKit();
  editor = kit.editor;
});
afterAll(() => kit.close());

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
    const dry = importResultSchema.parse((await kit.importLines(lines, true)).body);
    expect(dry.faults.map((fault) => fault.line)).toEqual(expected);
    const refused = await kit.importLines(lines);
    expect([refused.status, refused.body]).toEqual([400, errorCode('invalid-input')]);
    const fields = Object.fromEntries(expected.map((number) => [`line ${number}`, expect.any(String)]));
    expect(refused.body).toMatchObject({ error: { fields } });
    expect((await editor.get('/api/articles?q=muitos')).body).toMatchObject({ total: 0 });
  });

  test('a line whose formatting cannot be shown is named', async () => {
    const lines = [line, { ...line, key: 'marcas', answer: '> '.repeat(5_000) }];
    const dry = importResultSchema.parse((await kit.importLines(lines, true)).body);
    expect(dry.faults).toMatchObject([
      { line: 2, problems: [{ code: 'tangled-formatting', field: 'answer' }] },
    ]);
    expect((await kit.importLines(lines)).body).toEqual(errorCode('invalid-input'));
  });

  test('the same file again changes nothing; a dry run never does', async () => {
    const lines = [line, { ...line, key: 'rascunho', publish: false }];
    const dry = importResultSchema.parse((await kit.importLines(lines, true)).body);
    const counts = { created: 2, updated: 0, unchanged: 0, published: 1 };
    expect(dry).toEqual({ dryRun: true, ...counts, regressions: [], faults: [] });
    expect((await kit.importLines(lines)).body).toMatchObject({ created: 2, published: 1 });
    expect((await kit.importLines(lines)).body).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      published: 0,
    });
    const changed = [
      { ...line, answer: 'Chega amanhã.' },
      { ...line, key: 'rascunho' },
    ];
    expect((await kit.importLines(changed)).body).toMatchObject({ updated: 1, unchanged: 1, published: 2 });
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
    expect((await kit.importLines([], true)).body).toMatchObject({ created: 0, faults: [] });
    const answer = await kit.importLines(['[]', '"x"', 'null', '']);
    expect(answer.body).toMatchObject({
      error: { fields: { 'line 1': expect.any(String), 'line 3': expect.any(String) } },
    });
  });

  test('an export, imported elsewhere, makes the same articles', async () => {
    const { text, headers } = await editor.get('/api/articles/export');
    expect(headers.get('content-type')).toContain('application/x-ndjson');
    const elsewhere = await startTestApi();
    const store = await createArticleStore({
      connection: elsewhere.database.mongoose,
      now: elsewhere.clock.now,
    });
    const untested = { findRegressions: async () => [] };
    const options = { format: 'ndjson', dryRun: false, by: 'C', despiteTests: false } as const;
    await importArticles({ store, tests: untested }, Buffer.from(text), options);
    let again = '';
    for await (const exported of exportArticles(store)) again += exported;
    expect(again).toBe(text);
    expect(await publishSampleArticles(store)).toBe(0);
    await elsewhere.stop();
  });
});
