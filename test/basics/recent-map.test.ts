import { RecentMap } from '../../basics/recent-map';

test('what was set last is kept, and the longest untouched is forgotten', () => {
  const map = new RecentMap<string, number>(2);
  map.set('a', 1).set('b', 2).set('a', 3).set('c', 4);
  expect([...map]).toEqual([
    ['a', 3],
    ['c', 4],
  ]);
});
