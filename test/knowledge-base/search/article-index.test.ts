import { createArticleIndex } from '../../../knowledge-base/search/article-index';
import { fillIndex, makeArticle, shop } from './article-factory';

const index = fillIndex(shop);
/** Names one place of a kind. */
const delivery = makeArticle({
  id: 'prazo',
  title: 'Prazos',
  questions: ['Entregam em Manaus?'],
  answer: 'De 8 a 15 dias.',
});
const firstOf = (query: string) => index.search(query, { locale: 'pt-BR' }).candidates[0]?.id;

describe('what customers type', () => {
  test.each([
    ['como faço para trocar o produto', 'troca'],
    ['COMO TROCAR UM PRODUTO???', 'troca'],
    ['qto custa o frte', 'frete'],
    ['vc aceita pix', 'pix'],
    ['pagamneto com boelto', 'boleto'],
    ['esqeci minha senah', 'senha'],
    ['codigo de rastreamento', 'rastreio'],
    ['código de rastreamento', 'rastreio'],
    ['cade meu pedido', 'rastreio'],
    ['blz, tb queria saber do reembolso', 'devolucao'],
    ['pq meu boleto venceu', 'boleto'],
  ])('%s', (query, id) => {
    expect(firstOf(query)).toBe(id);
  });

  test('a word is found in its other forms and by its synonyms', () => {
    expect(firstOf('trocas de produtos')).toBe('troca');
    expect(firstOf('qual o preço do frete')).toBe('frete');
    expect(firstOf('estorno')).toBe('devolucao');
  });

  test('a thing to buy that no article of a shop names is hardly another subject', () => {
    const goods = fillIndex([
      makeArticle({ id: 'troca', title: 'Trocar uma camisa ou outra peça', answer: 'Peça em Trocas.' }),
      makeArticle({ id: 'garantia', title: 'Garantia do sofá', answer: 'Vale por um ano.' }),
    ]);
    const firstOf = (query: string) => goods.search(query, { locale: 'pt-BR' }).candidates[0];
    expect(firstOf('quero trocar uma blusa')).toMatchObject({ id: 'troca' });
    const scoreOf = (query: string) => firstOf(query)?.score ?? 0;
    expect(scoreOf('quero trocar uma blusa')).toBeGreaterThan(scoreOf('quero trocar uma xilografia') + 2);
    expect(scoreOf('quero trocar uma blusa')).toBeLessThan(scoreOf('quero trocar uma'));
  });

  test('a place that no article names is found where another of its kind is', () => {
    const places = fillIndex([
      ...shop,
      delivery,
      makeArticle({
        id: 'exterior',
        title: 'Exterior',
        questions: ['Entregam em Portugal?'],
        answer: 'Não.',
      }),
    ]);
    const first = (query: string) => places.search(query, { locale: 'pt-BR' }).candidates[0]?.id;
    expect(first('vcs entregam em Uberlândia')).toBe('prazo');
    expect(first('entregam no Chile?')).toBe('exterior');
  });

  test('a place is no other word by its stem', () => {
    const places = fillIndex([
      ...shop,
      delivery,
      makeArticle({
        id: 'lojas',
        title: 'Lojas',
        questions: ['Entregam em Belo Horizonte?'],
        answer: 'Sim.',
      }),
      makeArticle({
        id: 'exterior',
        title: 'Exterior',
        questions: ['Só entregam no Brasil?'],
        answer: 'Sim.',
      }),
    ]);
    const first = (query: string) => places.search(query, { locale: 'pt-BR' }).candidates[0]?.id;
    expect(first('entregam em Belém?')).toBe('prazo');
    expect(first('entregam em Brasília?')).toBe('prazo');
  });

  test('compounds are found hyphenated, closed and apart', () => {
    for (const query of ['guarda-chuva', 'guardachuva', 'guarda chuva'])
      expect(firstOf(query)).toBe('guarda-chuva');
  });

  test('words typed as one are taken apart', () => {
    const typedTogether = fillIndex([...shop, makeArticle({ id: 'fiscal', answer: 'nota fiscal paulista' })]);
    expect(typedTogether.search('notafiscal', { locale: 'pt-BR' }).candidates[0]?.id).toMatch(/nota|fiscal/);
  });

  test('codes are kept whole and are not repaired into other codes', () => {
    expect(firstOf('GC-4471-B')).toBe('guarda-chuva');
    expect(index.search('GC-4472-X', { locale: 'pt-BR' }).confidence).toBeLessThan(0.3);
  });

  test('words that exist are no misspellings, however near', () => {
    const travel = fillIndex([makeArticle({ id: 'login', locale: 'en', title: 'I forgot my password' })]);
    expect(travel.search('forgot my pasword', { locale: 'en' }).confidence).toBeGreaterThan(0.7);
    expect(travel.search('lost my passport', { locale: 'en' }).confidence).toBeLessThan(0.5);
  });

  test("an order's number and a name under a message do not make its question less sure", () => {
    const plain = index.search('esqueci a senha da minha conta', { locale: 'pt-BR' });
    const signed = index.search('pedido 48213: esqueci a senha da minha conta. obrigada, Ana Lima', {
      locale: 'pt-BR',
    });
    expect(signed.candidates[0]?.id).toBe('senha');
    expect(signed.confidence).toBeGreaterThan(plain.confidence - 0.2);
    expect(index.search('48213', { locale: 'pt-BR' }).confidence).toBe(0);
  });

  test('words of the other language are understood', () => {
    expect(firstOf('quero um refund')).toBe('devolucao');
  });
});

describe('confidence', () => {
  test('a plain question is surer than one about something else', () => {
    const plain = index.search('esqueci a senha da minha conta', { locale: 'pt-BR' });
    const other = index.search('qual a capital da França', { locale: 'pt-BR' });
    expect(plain.confidence).toBeGreaterThan(0.8);
    expect(other.confidence).toBeLessThan(0.2);
  });

  test('candidates come best first, none surer than the first', () => {
    const { candidates, confidence, nearConfidence } = index.search('como pagar', { locale: 'pt-BR' });
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates[0]?.confidence).toBe(confidence);
    expect(nearConfidence).toBeGreaterThanOrEqual(confidence);
    for (const [at, candidate] of candidates.slice(1).entries()) {
      expect(candidate.score).toBeLessThanOrEqual(candidates[at]?.score ?? 0);
      expect(candidate.confidence).toBeLessThanOrEqual(confidence);
    }
  });

  test('calibrating keeps every probability one', () => {
    const calibrated = fillIndex(shop);
    const steps = [...calibrated.calibration(new Map(shop.map((article) => [article.id, article])))];
    expect(steps.length).toBeGreaterThan(0);
    const { confidence } = calibrated.search('como rastrear o meu pedido', { locale: 'pt-BR' });
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
  });
});

describe('languages', () => {
  const both = fillIndex([
    makeArticle({ id: 'frete', title: 'Quanto custa o frete', answer: 'Depende do CEP.' }),
    makeArticle({
      id: 'shipping',
      locale: 'en',
      title: 'How much is shipping',
      answer: 'It depends on the postcode.',
    }),
  ]);

  test('each language has its own articles', () => {
    expect(both.search('how much is shipping', { locale: 'en' }).candidates.map(({ id }) => id)).toEqual([
      'shipping',
    ]);
    expect(both.search('quanto custa o frete', { locale: 'pt-BR' }).candidates.map(({ id }) => id)).toEqual([
      'frete',
    ]);
  });

  test('without a locale the language of the question decides', () => {
    expect(both.search('how much do you charge for shipping').candidates[0]?.id).toBe('shipping');
    expect(both.search('quanto vocês cobram de frete').candidates[0]?.id).toBe('frete');
  });

  test('an article is removed from one language or from all', () => {
    const same = fillIndex([
      makeArticle({ id: 'frete', title: 'Frete' }),
      makeArticle({ id: 'frete', locale: 'en', title: 'Shipping' }),
    ]);
    expect(same.remove('frete', 'en')).toBe(true);
    expect(same.size).toBe(1);
    expect(same.remove('frete')).toBe(true);
    expect(same.remove('frete')).toBe(false);
    expect(same.size).toBe(0);
  });
});

test('a changed article is found by its new words and no longer by its old ones', () => {
  const changing = fillIndex(shop);
  changing.put(makeArticle({ id: 'pix', title: 'Aceitamos cartão', answer: 'Todas as bandeiras.' }));
  expect(changing.size).toBe(shop.length);
  expect(changing.search('cartão', { locale: 'pt-BR' }).candidates[0]?.id).toBe('pix');
  expect(changing.search('chave', { locale: 'pt-BR' }).candidates).toEqual([]);
});

test('an empty index finds nothing', () => {
  expect(createArticleIndex().search('frete')).toEqual({ candidates: [], confidence: 0, nearConfidence: 0 });
});

test("an editor's synonyms count", () => {
  const articles = [
    ...shop,
    makeArticle({ id: 'xp', title: 'O que é o programa Aroeira', answer: 'Pontos.' }),
  ];
  const taught = createArticleIndex({ synonyms: { 'pt-BR': [['mimos', 'aroeira']] } });
  for (const article of articles) taught.put(article);
  expect(taught.search('quero saber dos mimos', { locale: 'pt-BR' }).candidates[0]?.id).toBe('xp');
});

test('the limit is kept', () => {
  expect(index.search('como pagar o pedido', { locale: 'pt-BR', limit: 2 }).candidates).toHaveLength(2);
  expect(index.search('como pagar o pedido', { locale: 'pt-BR', limit: 0 }).candidates).toEqual([]);
});

test('an article that is asked for in several like ways outranks one that is in a single way', () => {
  const asked = (id: string, questions: readonly string[]) => makeArticle({ id, title: id, questions });
  const other = ['Como pago com boleto?', 'Vocês têm loja física?', 'Posso retirar hoje?'];
  const many = fillIndex([
    asked('a', ['Cadê o cupom do aniversário?', ...other]),
    asked('b', ['Como uso o cupom?', 'Meu cupom não entra', 'Onde digito o cupom?', 'Que cupom vale hoje?']),
    asked('c', ['Qual o telefone?', 'Que horas abre?', 'Onde fica?']),
  ]);
  expect(many.search('e o cupom?', { locale: 'pt-BR' }).candidates[0]?.id).toBe('b');
});

test.each([
  ['pt-BR', 'quero saber do meu pedido', 'do meu pedido'],
  ['pt-BR', 'tenho uma dúvida: posso pagar com pix?', 'tenho: posso pagar com pix?'],
  ['en', 'I was wondering if you take pix', 'I if you take pix'],
] as const)('what only wraps a question counts for nothing (%s: %s)', (locale, wrapped, bare) => {
  const saturday = { id: 'sabado', title: 'Quero saber se abrem no sábado', answer: 'Sim.' };
  const wrapping = fillIndex([
    ...shop,
    makeArticle(saturday),
    makeArticle({ id: 'pix-en', locale: 'en', title: 'Do you take Pix?', answer: 'Yes.' }),
    makeArticle({ id: 'know', locale: 'en', title: 'Good to know', answer: 'No wondering.' }),
  ]);
  expect(wrapping.search(wrapped, { locale })).toEqual(wrapping.search(bare, { locale }));
  expect(wrapping.search('como sei se abrem no sábado', { locale: 'pt-BR' }).candidates[0]?.id).toBe(
    'sabado',
  );
});
