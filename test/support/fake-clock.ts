/** A clock that stands still until a test moves it. */
export interface FakeClock {
  now: () => Date;
  advance(milliseconds: number): void;
}

export function createFakeClock(start = '2026-03-02T13:00:00.000Z'): FakeClock {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    advance(milliseconds) {
      at += milliseconds;
    },
  };
}
