import { countNew, findDivider } from '../../../web/desk/features/conversation/find-divider';
import { isJoined } from '../../../web/desk/features/conversation/group-entries';
import { entry } from './entries';

const items = [
  entry(1),
  entry(2, { from: { role: 'agent', id: 's1' } }),
  entry(3, { kind: 'event', from: { role: 'system' } }),
  entry(4),
  entry(5),
];

test('the line stands before the first words of somebody else that were not seen', () => {
  expect(findDivider(items, 1, 's1')).toBe(4);
  expect(findDivider(items, 5, 's1')).toBeNull();
  expect(findDivider(items, null, 's1')).toBeNull();
  expect(countNew(items, 1, 's1')).toBe(2);
});

test('bubbles of one person soon after each other stand together', () => {
  const later = (minutes: number) => new Date(Date.UTC(2026, 10, 21, 15, minutes)).toISOString();
  expect(isJoined(entry(1), entry(2, { at: later(1) }))).toBe(true);
  expect(isJoined(entry(1), entry(2, { at: later(10) }))).toBe(false);
  expect(isJoined(entry(1), entry(2, { from: { role: 'bot' } }))).toBe(false);
  expect(isJoined(undefined, entry(1))).toBe(false);
  expect(isJoined(entry(1, { kind: 'note' }), entry(2))).toBe(false);
});
