import { expandAbbreviations } from '../../language/expand-abbreviations';

const expand = (text: string, locale?: 'pt-BR' | 'en') =>
  expandAbbreviations(text.split(' '), locale).join(' ');

test('writes out what Brazilians type', () => {
  expect(expand('vc n me respondeu pq', 'pt-BR')).toBe('voce nao me respondeu por que');
  expect(expand('qdo chega obg blz vlw', 'pt-BR')).toBe('quando chega obrigado beleza valeu');
  expect(expand('to esperando p retirar', 'pt-BR')).toBe('estou esperando para retirar');
});

test('writes out what English speakers type', () => {
  expect(expand('r u there pls thx', 'en')).toBe('are you there please thanks');
  expect(expand('wheres my order', 'en')).toBe('where is my order');
});

test('without a locale leaves alone what the other language means otherwise', () => {
  expect(expand('i want to talk to a person')).toBe('i want to talk to a person');
  expect(expand('vc pls q n')).toBe('voce please que nao');
});
