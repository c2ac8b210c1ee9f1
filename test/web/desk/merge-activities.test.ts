import fc from 'fast-check';
import { leavesGap, mergeActivities, type Transcript } from '../../../web/desk/lib/live/merge-activities';
import { entry } from './entries';

const empty: Transcript = { items: [], seq: 0, reading: 'whole' };

test('entries in any order and any number of times make the same transcript', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 10 }), { maxLength: 10 }),
      (parts) => {
        const merged = parts.reduce(
          (known, part) =>
            mergeActivities(
              known,
              part.map((seq) => entry(seq)),
            ),
          empty,
        );
        const wanted = [...new Set(parts.flat())].sort((a, b) => a - b);
        expect(merged.items.map(({ seq }) => seq)).toEqual(wanted);
        expect(merged.seq).toBe(wanted.at(-1) ?? 0);
      },
    ),
  );
});

test('what is known already keeps its identity, so that nothing is drawn again', () => {
  const known = mergeActivities(empty, [entry(1), entry(2)]);
  expect(mergeActivities(known, [entry(2)])).toBe(known);
  expect(mergeActivities(known, [entry(3)]).items[0]).toBe(known.items[0]);
});

test('numbers that staff do not see count as read', () => {
  const known = mergeActivities(empty, [entry(1)], 4);
  expect(known.seq).toBe(4);
  expect(leavesGap(known, entry(5))).toBe(false);
  expect(leavesGap(known, entry(6))).toBe(true);
  expect(mergeActivities(known, [], 6).seq).toBe(6);
});
