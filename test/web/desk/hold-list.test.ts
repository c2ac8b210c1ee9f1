import fc from 'fast-check';
import { holdList } from '../../../web/desk/features/inbox/hold-list';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const ids = (found: { id: string }[]) => found.map(({ id }) => id);

test('rows keep their place while new ones wait and lost ones stay', () => {
  const held = holdList(rows('a', 'b', 'c'), rows('new', 'c', 'a'));
  expect(ids(held.rows)).toEqual(['a', 'b', 'c']);
  expect(held.waiting).toBe(1);
  expect([...held.gone]).toEqual(['b']);
});

test('what was loaded at the end joins at the end', () => {
  const held = holdList(rows('a', 'b'), rows('a', 'b', 'c', 'd'));
  expect(ids(held.rows)).toEqual(['a', 'b', 'c', 'd']);
  expect(held.waiting).toBe(0);
});

test('a row shows its newest content', () => {
  const newest = { id: 'a', text: 'new' };
  expect(holdList([{ id: 'a', text: 'old' }], [newest]).rows[0]).toBe(newest);
});

test('the held rows never move, whatever comes', () => {
  const list = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 12 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const held = holdList(rows(...before), rows(...after));
      expect(ids(held.rows).slice(0, before.length)).toEqual(before);
      const shown = new Set(ids(held.rows));
      const unseen = after.filter((id) => !shown.has(id));
      expect(held.waiting).toBe(unseen.length);
    }),
  );
});
