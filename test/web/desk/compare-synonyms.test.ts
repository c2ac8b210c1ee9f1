import fc from 'fast-check';
import { isSame, joinSynonyms, onlyIn } from '../../../web/desk/features/synonyms/compare-synonyms';

const empty = { 'pt-BR': [], en: [] };

test('a group is the same in another order and spelling', () => {
  const one = { ...empty, 'pt-BR': [['Jabá', 'brinde']] };
  const other = { ...empty, 'pt-BR': [['brinde', 'jaba']] };
  expect(isSame(one, other)).toBe(true);
  expect(onlyIn(one, empty)).toEqual(one);
  expect(onlyIn(empty, one)).toEqual(empty);
});

test('joining keeps what both added, and drops what either took out', () => {
  const base = {
    ...empty,
    en: [
      ['a1', 'a2'],
      ['b1', 'b2'],
      ['c1', 'c2'],
    ],
  };
  const mine = {
    ...empty,
    en: [
      ['a1', 'a2'],
      ['b1', 'b2', 'b3'],
      ['d1', 'd2'],
    ],
  };
  const theirs = {
    ...empty,
    en: [
      ['b1', 'b2'],
      ['c1', 'c2'],
      ['e1', 'e2'],
    ],
  };
  expect(joinSynonyms(base, mine, theirs).en).toEqual([
    ['e1', 'e2'],
    ['b1', 'b2', 'b3'],
    ['d1', 'd2'],
  ]);
});

test('joining is what one did when the other did nothing, and does nothing twice', () => {
  const group = fc.constantFrom('a1 a2', 'b1 b2', 'c1 c2', 'd1 d2').map((words) => words.split(' '));
  const synonyms = fc.record({
    'pt-BR': fc.uniqueArray(group, { selector: String }),
    en: fc.uniqueArray(group, { selector: String }),
  });
  fc.assert(
    fc.property(synonyms, synonyms, (base, changed) => {
      expect(isSame(joinSynonyms(base, changed, base), changed)).toBe(true);
      expect(isSame(joinSynonyms(base, base, changed), changed)).toBe(true);
      expect(isSame(joinSynonyms(base, changed, changed), changed)).toBe(true);
    }),
  );
});
