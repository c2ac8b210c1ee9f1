import fc from 'fast-check';
import { recogniseLanguage } from '../../language/recognise-language';

test.each([
  'cadê meu pedido',
  'cade meu pedido',
  'vc pode ajudar',
  'nao recebi nada',
  'a area de troca',
  'quero cancelar compra',
  'nota fiscal errada',
  'chegou quebrado hj',
])('%s is Portuguese', (text) => {
  expect(recogniseLanguage(text)?.locale).toBe('pt-BR');
});

test.each([
  'where is my order',
  'refund not received',
  'talk to agent',
  'i need help',
  'item arrived broken',
  'cancel my subscription',
  'do you ship abroad',
])('%s is English', (text) => {
  expect(recogniseLanguage(text)?.locale).toBe('en');
});

test.each(['', '   ', '12345', '😀😀', 'PED-2024-001', 'где мой заказ', '注文はどこ'])(
  'cannot tell about "%s"',
  (text) => {
    expect(recogniseLanguage(text)).toBeNull();
  },
);

test('gives a confidence between a half and one, whatever comes in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
      const result = recogniseLanguage(text);
      if (result) expect(result.confidence).toBeGreaterThan(0.5);
      if (result) expect(result.confidence).toBeLessThanOrEqual(1);
    }),
  );
});
