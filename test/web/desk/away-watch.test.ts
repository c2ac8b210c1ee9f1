import { AwayWatch, awayAfter } from '../../../web/desk/features/presence/away-watch';

function setUp() {
  const changes: string[] = [];
  const watch = new AwayWatch(0, (status) => {
    changes.push(status);
    watch.follow(status);
  });
  watch.follow('online');
  return { watch, changes };
}

test('goes away after a while of nothing, once, and comes back at the first sign', () => {
  const { watch, changes } = setUp();
  watch.check(awayAfter - 1);
  expect(changes).toEqual([]);
  watch.check(awayAfter);
  watch.check(awayAfter + 15_000);
  watch.alive(awayAfter + 20_000);
  watch.alive(awayAfter + 21_000);
  expect(changes).toEqual(['away', 'online']);
});

test('whoever chose a state by hand keeps it', () => {
  const { watch, changes } = setUp();
  watch.choose();
  watch.follow('away');
  watch.alive(awayAfter * 2);
  expect(changes).toEqual([]);
});

test('choosing offline while automatically away is final', () => {
  const { watch, changes } = setUp();
  watch.check(awayAfter);
  watch.choose();
  watch.follow('offline');
  watch.alive(awayAfter + 5_000);
  watch.check(awayAfter * 3);
  expect(changes).toEqual(['away']);
});
