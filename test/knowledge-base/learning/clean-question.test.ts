import fc from 'fast-check';
import { cleanQuestion } from '../../../knowledge-base/learning/clean-question';
import { inBoundedTime } from '../../support/in-bounded-time';

test.each([
  ['Oi, bom dia! Quando chega o meu pedido 48213?', 'Quando chega o meu pedido?'],
  ['meu nome é ana lima, como faço pra trocar o tênis?', 'como faço pra trocar o tênis?'],
  ['Olá, sou a Júlia Prado. O frete é grátis?', 'O frete é grátis?'],
  ["Hi, I'm Maria Souza, where is my refund?", 'where is my refund?'],
  ['my name is john and i want to return a shirt', 'i want to return a shirt'],
  ['o CPF 529.982.247-25 está errado na nota, como corrijo?', 'o CPF está errado na nota, como corrijo?'],
  ['mandem a segunda via para ana.lima@example.com', 'mandem a segunda via para'],
  ['o código BR123456789BR não rastreia, o que faço?', 'o código não rastreia, o que faço?'],
  ['vocês entregam no CEP 01310-100?', 'vocês entregam no CEP?'],
  ['entregam na rua das Flores, 123?', 'entregam na?'],
  ['order #A-77 never came', 'order never came'],
  ['como troco a senha? Obrigada, Ana', 'como troco a senha?'],
  ['vi em https://loja.example/x?cpf=1 que dá para parcelar', 'vi em que dá para parcelar'],
  ['falei com a Sra. Marta Reis e nada, cadê o estorno?', 'falei com a e nada, cadê o estorno?'],
  ['o pedido de 2025 ainda tem garantia?', 'o pedido de 2025 ainda tem garantia?'],
  ['parcela 10x acima de 199,00?', 'parcela 10x acima de 199,00?'],
  ['Sou MEI, posso comprar com CNPJ?', 'Sou MEI, posso comprar com CNPJ?'],
  ['qual o   prazo\nde entrega ?', 'qual o prazo de entrega?'],
])('%s', (text, expected) => {
  expect(cleanQuestion(text)).toBe(expected);
});

test("the customer's own name goes, and words that only look like it stay", () => {
  const names = ['Rosa Lima'];
  expect(cleanQuestion('rosa lima aqui: cadê o estorno?', { names })).toBe('aqui: cadê o estorno?');
  expect(cleanQuestion('Rosa de novo, cadê o estorno?', { names })).toBe('de novo, cadê o estorno?');
  expect(cleanQuestion('tem tênis rosa no 38?', { names })).toBe('tem tênis rosa no 38?');
});

test("a product's code that the article names stays", () => {
  const text = 'o guarda-chuva GC-4471-B tem garantia?';
  expect(cleanQuestion(text)).toBe('o guarda-chuva tem garantia?');
  expect(cleanQuestion(text, { known: 'Modelo GC-4471-B inclusive.' })).toBe(text);
});

test('what asks for nothing, or is no single question, becomes nothing', () => {
  for (const text of ['', '?', '😀', '529.982.247-25', 'meu nome é Ana Lima', 'a'.repeat(300)]) {
    expect(cleanQuestion(text)).toBeNull();
  }
  const long = `${'Comprei um tênis na promoção e fiquei em dúvida. '.repeat(6)}Como faço a troca? Obrigado`;
  expect(cleanQuestion(long)).toBe('Como faço a troca?');
});

test('whatever is typed, it ends, fits in a line and keeps no document or address', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (before, after) => {
      const cleaned = cleanQuestion(`${before} 529.982.247-25 ana@example.com ${after}`);
      expect(cleaned?.length ?? 0).toBeLessThanOrEqual(200);
      expect(cleaned ?? '').not.toMatch(/529\.982\.247|ana@example\.com|\n/);
    }),
  );
  inBoundedTime(() => cleanQuestion('sou a Ana '.repeat(20_000)));
  inBoundedTime(() => cleanQuestion(`${'A'.repeat(50_000)} ${'1-'.repeat(50_000)}`));
});
