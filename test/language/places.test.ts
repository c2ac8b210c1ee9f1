import { namesPlace, placesLike, placesLikeAfterIn, wordsOfTown } from '../../language/places';

test('a place stands for others of its kind', () => {
  expect(placesLike('goiania')).toContain('manaus');
  expect(placesLike('goiania')).not.toContain('portugal');
  expect(placesLike('sofa')).toEqual([]);
});

test('a town of several words is read as one', () => {
  expect(placesLike('portoalegre')).toContain('manaus');
  expect(wordsOfTown('frete para sao jose dos campos hoje'.split(' '), 2)).toBe(4);
  expect(wordsOfTown(['porto', 'seguro'], 0)).toBe(2);
  expect(wordsOfTown(['porto', 'e'], 0)).toBe(0);
});

test('words name a place by one word or by several', () => {
  expect(namesPlace(['moro', 'em', 'recife'])).toBe(true);
  expect(namesPlace(['moro', 'em', 'feira', 'de', 'santana'])).toBe(true);
  expect(namesPlace(['fiquei', 'alegre'])).toBe(false);
});

test('names that are words are towns after "em" alone', () => {
  expect(placesLike('santos')).toEqual([]);
  expect(placesLikeAfterIn('santos')).toContain('recife');
  expect(placesLikeAfterIn('quebrado')).toEqual([]);
});
