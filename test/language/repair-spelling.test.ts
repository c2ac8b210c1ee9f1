import fc from 'fast-check';
import { editDistance, SpellingVocabulary } from '../../language/repair-spelling';

/** The textbook recurrence without any band, to compare with. */
function plainDistance(left: string, right: string): number {
  const rows = Array.from({ length: left.length + 1 }, (_, i) =>
    Array.from({ length: right.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= left.length; i++) {
    for (let j = 1; j <= right.length; j++) {
      const changed = at(i - 1, j - 1) + Number(left[i - 1] !== right[j - 1]);
      const swapped =
        i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
          ? at(i - 2, j - 2) + 1
          : Number.POSITIVE_INFINITY;
      const row = rows[i];
      if (row) row[j] = Math.min(changed, at(i - 1, j) + 1, at(i, j - 1) + 1, swapped);
    }
  }
  return at(left.length, right.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

test('the banded distance is the plain one wherever it is within the bound', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 3 }), (left, right, most) => {
      const expected = plainDistance(left, right);
      const found = editDistance(left, right, most);
      if (expected <= most) expect(found).toBe(expected);
      else expect(found).toBeGreaterThan(most);
    }),
  );
});

const vocabulary = new SpellingVocabulary();
const frequencies = new Map([
  ['boleto', 5],
  ['bolero', 1],
  ['pedido', 9],
  ['devolucao', 4],
  ['frete', 7],
  ['rede', 0],
]);
for (const known of frequencies.keys()) vocabulary.add(known);
const nearest = (typed: string) =>
  vocabulary.nearest(typed, (known) => frequencies.get(known) ?? 0).map((match) => match.word);

test.each([
  ['bolteo', ['boleto']],
  ['devoulcao', ['devolucao']],
  ['devoluco', ['devolucao']],
  ['pedidoo', ['pedido']],
  ['frte', ['frete']],
  ['boleco', ['boleto', 'bolero']],
])('%s may be %p', (typed, words) => {
  expect(nearest(typed)).toEqual(words);
});

test.each(['pix', 'rde', 'rdee', 'p3dido', '', 'a'.repeat(500)])('%s is not repaired', (typed) => {
  expect(nearest(typed)).toEqual([]);
});
