import { readAwaitedThings } from '../../../triage/classifier/read-awaited-things';

const read = (text: string, locale: 'pt-BR' | 'en') => readAwaitedThings(text.split(' '), locale).join(' ');

test.each([
  ['cade minha mesa', 'cade minha pedido'],
  ['onde esta a poltrona', 'onde esta a pedido'],
  ['as cadeiras ainda nao chegaram', 'as pedido ainda nao chegaram'],
])('a thing that is awaited is an order: %s', (text, expected) => {
  expect(read(text, 'pt-BR')).toBe(expected);
});

test('in English as well', () => {
  expect(read('where is my couch', 'en')).toBe('where is my order');
  expect(read('the mattress has not arrived', 'en')).toBe('the order has not arrived');
  expect(read('when does the couch arrive', 'en')).toBe('when does the order arrive');
});

test.each([
  'quero trocar a mesa',
  'a cadeira quebrou',
  'onde fica a loja',
  'o boleto nao chegou',
  'meu sofa chegou com um rasgo',
])('the rest stays: %s', (text) => {
  expect(read(text, 'pt-BR')).toBe(text);
});

test('what has arrived is awaited no more, in English as well', () => {
  expect(read('my couch arrived with a tear', 'en')).toBe('my couch arrived with a tear');
});
