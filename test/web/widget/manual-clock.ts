import type { Clock } from '../../../web/widget/direct-line/clock';

/** A clock whose timers run when a test moves it; promises settle between two timers. */
interface ManualClock extends Clock {
  advance(ms: number): Promise<void>;
}

export function createManualClock(): ManualClock {
  let at = Date.parse('2026-03-02T13:00:00.000Z');
  let timers: { due: number; run: () => void }[] = [];
  return {
    now: () => at,
    after(ms, run) {
      const timer = { due: at + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(ms) {
      const end = at + ms;
      await settle();
      for (;;) {
        const [next] = timers.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        at = Math.max(at, next.due);
        next.run();
        await settle();
      }
      at = end;
    },
  };
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
