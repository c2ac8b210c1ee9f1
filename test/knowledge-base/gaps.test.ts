import { gapSchema } from '../../contracts/article';
import type { HttpClient } from '../support/http-client';
import { type ArticleKit, openArticleKit } from './article-kit';

let kit: ArticleKit;
let editor: HttpClient;

beforeAll(async () => {
  kit = await openArticleKit();
  editor = kit.editor;
});
afterAll(() => kit.close());

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
        await kit.gaps.recordUnanswered({ question, locale: 'pt-BR', conversationId: `c${time}` });
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
    expect((await kit.importLines([{ ...repair, questions, answer: 'Consertamos.', tags: [] }])).status).toBe(
      200,
    );
    await kit.catchUp();
    const after = await read();
    expect(after).toMatchObject({ items: [{ count: 1 }] });
    expect(gapSchema.parse(Object(after).items[0]).question).toContain('[CPF]');
    expect((await (await kit.api.clientOf('agent')).get('/api/knowledge/gaps')).status).toBe(403);
  });
});
