import { readPosition } from '../../../dialogs/hearing/read-position';

it.each([
  ['a primeira', 0],
  ['1st', 0],
  ['1ª', 0],
  ['o de cima', 0],
  ['the top one', 0],
  ['acho que a 2', 1],
  ['o do meio', 1],
  ['the middle one please', 1],
  ['opção 3', 2],
  ['a última', 2],
  ['o de baixo', 2],
  ['the last one', 2],
])('"%s" is place %i of three', (text, place) => {
  expect(readPosition(text, 3)).toBe(place);
});

it.each(['a quarta', 'a do frete', '48213', 'nenhuma', 'em 3 dias', 'primeira compra'])(
  '"%s" is no place',
  (text) => {
    expect(readPosition(text, 3)).toBeNull();
  },
);

it('of two there is no middle, and no third', () => {
  expect(readPosition('o do meio', 2)).toBeNull();
  expect(readPosition('a terceira', 2)).toBeNull();
  expect(readPosition('o de baixo', 2)).toBe(1);
});
