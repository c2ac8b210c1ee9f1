import type { SlaClockName, SlaClockView, SlaView } from '../../../contracts/sla';

/** The promised time that counts now. */
interface ShownSla {
  clock: SlaClockName;
  state: 'running' | 'warned' | 'overdue';
  dueAt: string;
}

/**
 * What is shown of the promised times at a moment, also while nothing is heard from the server: the first message
 * until it is there, then the close. Null while the clock stands still, and where nothing is promised.
 */
export function shownSla({ firstResponse, resolution }: SlaView, now: Date): ShownSla | null {
  const isAnswered = firstResponse === null || firstResponse.endedAt !== null;
  const [clock, view] = isAnswered
    ? (['resolution', resolution] as const)
    : (['firstResponse', firstResponse] as const);
  if (view === null || view.dueAt === null) return null;
  return { clock, state: stateAt(view, view.dueAt, now), dueAt: view.dueAt };
}

function stateAt({ state, warnAt }: SlaClockView, dueAt: string, now: Date): ShownSla['state'] {
  if (state === 'breached' || Date.parse(dueAt) <= now.getTime()) return 'overdue';
  return state === 'warned' || (warnAt !== null && Date.parse(warnAt) <= now.getTime())
    ? 'warned'
    : 'running';
}
