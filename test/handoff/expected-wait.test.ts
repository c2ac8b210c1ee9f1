import fc from 'fast-check';
import { expectWaits, type PastWait } from '../../handoff/queue/expected-wait';

const minute = 60_000;

/** Waits that begin one after the other, each long over before the next. */
function apart(millis: readonly number[]): PastWait[] {
  return millis.map((length, index) => ({
    from: index * 1_000 * minute,
    until: index * 1_000 * minute + length,
    millis: length,
  }));
}

/** Numbers that look like chance and are the same each time (Park and Miller). */
function* randomShares(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

function someWaits(count: number, seed: number, lengthOf: (share: number) => number): PastWait[] {
  const shares = randomShares(seed);
  return apart(Array.from({ length: count }, () => lengthOf(shares.next().value)));
}

test('expects nothing of fewer than five waits, and about the median of few', () => {
  expect(expectWaits(apart([60_000, 60_000, 60_000, 60_000]))(1)).toBeNull();
  expect(expectWaits(apart([60_000, 120_000, 240_000, 600_000, 30_000]))(1)).toEqual({
    expectedWaitSeconds: 120,
    expectedWaitRange: null,
  });
});

test('expects more of a place further back', () => {
  const expected = expectWaits(apart(Array.from({ length: 40 }, () => 4 * minute)));
  expect(expected(1)).toMatchObject({ expectedWaitRange: { fromSeconds: 240, toSeconds: 300 } });
  expect(expected(3)).toMatchObject({ expectedWaitSeconds: 720, expectedWaitRange: { fromSeconds: 600 } });
});

test('a wait behind others counts by its time for each place', () => {
  const rush = Array.from({ length: 5 }, (_, index) => ({
    from: index * 1_000,
    until: (index + 1) * 6 * minute,
    millis: (index + 1) * 6 * minute - index * 1_000,
  }));
  expect(expectWaits(rush)(1)?.expectedWaitSeconds).toBeGreaterThan(350);
  expect(expectWaits(rush)(1)?.expectedWaitSeconds).toBeLessThan(361);
});

test('names a range once it has held for four waits in five, and it goes on holding', () => {
  // Lengths as they are where each moment is as likely as another to bring an agent.
  const lengthOf = (share: number) => -Math.log(1 - share) * 5 * minute;
  let held = 0;
  let told = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const waits = someWaits(61, seed, lengthOf);
    const range = expectWaits(waits.slice(0, 60))(1)?.expectedWaitRange;
    const next = (waits[60]?.millis ?? 0) / 1000;
    if (!range) continue;
    told += 1;
    if (next >= range.fromSeconds && next <= range.toSeconds) held += 1;
  }
  expect(told).toBeGreaterThan(200);
  expect(held / told).toBeGreaterThanOrEqual(0.8);
});

test('names nothing while the ranges that would have been told did not hold', () => {
  // The longer the day, the longer the wait: what was is no measure of what comes.
  const growing = apart(Array.from({ length: 60 }, (_, index) => 1.2 ** index * minute));
  expect(expectWaits(growing)(1)).toBeNull();
});

test('a range goes from less to more, whatever has been waited', () => {
  const waits = fc.array(
    fc.record({
      from: fc.nat(10_000_000),
      length: fc.nat(100_000_000),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 100 },
  );
  fc.assert(
    fc.property(waits, fc.integer({ min: 1, max: 500 }), (some, position) => {
      const past = some.map(({ from, length, share }) => ({
        from,
        until: from + length,
        millis: length * share,
      }));
      const expected = expectWaits(past)(position);
      if (expected === null) return;
      expect(expected.expectedWaitSeconds).toBeGreaterThanOrEqual(0);
      const range = expected.expectedWaitRange;
      if (range === null) return;
      expect(range.fromSeconds).toBeGreaterThanOrEqual(0);
      expect(range.toSeconds).toBeGreaterThan(range.fromSeconds);
    }),
  );
});
