import fc from 'fast-check';
import { foldText } from '../../language/fold-text';
import { tokenize } from '../../language/tokenize';

const words = (text: string) => tokenize(foldText(text));

test.each([
  ['Cadê meu pedido?!', ['cade', 'meu', 'pedido']],
  ["don’t can't", ['dont', 'cant']],
  ['e-mail wi-fi', ['email', 'wifi']],
  ['pós-venda', ['pos', 'venda', 'posvenda']],
  ['quero devolvê-lo', ['quero', 'devolve', 'lo']],
  ['CPF 123.456.789-09', ['cpf', '12345678909']],
  ['3-5 dias, 24/7', ['3', '5', 'dias', '24', '7']],
  ['iPhone-15', ['iphone', '15', 'iphone15']],
  ['pedido #BR123456789', ['pedido', 'br123456789']],
  ['snake_case_label', ['snake', 'case', 'label']],
  ['где мой заказ', ['где', 'мои', 'заказ']],
  ['😀 … !', []],
])('splits %s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('gives only letters and digits, in at most 64 characters, whatever comes in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const token of words(text)) {
        expect(token).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(token.length).toBeLessThanOrEqual(64);
      }
    }),
  );
});
