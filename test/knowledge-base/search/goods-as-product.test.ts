import { goodsAsProduct } from '../../../knowledge-base/answering/goods-as-product';

test.each([
  ['pt-BR' as const, 'quero devolver uma cadeira', 'quero devolver uma produto'],
  ['pt-BR' as const, 'troco os colchões?', 'troco os produto?'],
  ['en' as const, 'Can I return a lamp?', 'Can I return a product?'],
])('%s: "%s" is asked of any product', (locale, question, general) => {
  expect(goodsAsProduct(question, locale)).toBe(general);
});

test('what is wrong with it is told of it alone', () => {
  expect(goodsAsProduct("my kettle doesn't work", 'en')).toBeNull();
});

test.each(['quero cancelar meu pedido', 'a câmara municipal abre hoje?', 'vi a mesa e a cadeira'])(
  '"%s" is not about one thing to buy',
  (question) => {
    expect(goodsAsProduct(question, 'pt-BR')).toBeNull();
  },
);
