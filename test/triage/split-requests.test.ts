import fc from 'fast-check';
import { splitRequests } from '../../triage/split-requests';

test.each([
  ['quero trocar o tênis e também a nota fiscal', ['quero trocar o tênis', 'a nota fiscal']],
  ['Meu pedido não chegou. Como faço para cancelar?', ['Meu pedido não chegou.', 'Como faço para cancelar?']],
  [
    'I want to return my shoes and also I need an invoice',
    ['I want to return my shoes', 'I need an invoice'],
  ],
  [
    'preciso da segunda via do boleto; aproveitando, quero mudar meu endereço',
    ['preciso da segunda via do boleto', 'quero mudar meu endereço'],
  ],
  ['quero cancelar o pedido e preciso do reembolso', ['quero cancelar o pedido', 'preciso do reembolso']],
  [
    'how do I track my order and can I change the address?',
    ['how do I track my order', 'can I change the address?'],
  ],
  [
    'quanto custa a entrega e se eu buscar na loja é de graça?',
    ['quanto custa a entrega', 'se eu buscar na loja é de graça?'],
  ],
  [
    'how long is the warranty and what if I lose the receipt',
    ['how long is the warranty', 'what if I lose the receipt'],
  ],
])('splits "%s"', (text, parts) => {
  expect(splitRequests(text)).toEqual(parts);
});

test.each([
  'quero trocar a camisa e a calça',
  'oi, bom dia. quero trocar o tênis',
  'o produto chegou rasgado e sujo',
  'quero trocar hoje e se for de graça melhor ainda',
  'I want to exchange the shirt and trousers',
  'Hello! Where is my order?',
  'cadê meu pedido',
  'I bought a desk and it did not arrive',
  'comprei uma mesa e ela não chegou',
  'can my husband pick it up at the store and what does he need to bring',
  'meu filho pode retirar na loja e o que ele precisa levar',
])('leaves "%s" whole', (text) => {
  expect(splitRequests(text)).toEqual([text]);
});

test('gives one to four parts of any text, none empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const parts = splitRequests(text);
      expect(parts.length).toBeLessThanOrEqual(4);
      expect(parts.every((part) => part.length > 0)).toBe(true);
    }),
  );
  expect(splitRequests('')).toEqual([]);
});
