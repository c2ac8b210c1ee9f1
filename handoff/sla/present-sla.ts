import type { Hours } from '../../contracts/hours';
import type { SlaClockView, SlaView } from '../../contracts/sla';
import type { Conversation, SlaClock } from '../../conversations/conversation';
import { businessMillisBetween } from '../business-hours';
import { elapsedOf, momentOf } from './sla-clock';

function iso(date: Date | null | undefined): string | null {
  return date?.toISOString() ?? null;
}

/** What holds at this moment, also where the sweeper has not come to it yet. */
function stateOf(clock: SlaClock, elapsedMs: number): SlaClockView['state'] {
  const { breachedAt, targetMs, endedAt, since, warnMs } = clock;
  if (breachedAt !== null || (since !== null && elapsedMs >= targetMs)) return 'breached';
  if (endedAt !== null) return 'met';
  if (since === null) return 'paused';
  return warnMs !== null && elapsedMs >= warnMs ? 'warned' : 'running';
}

function presentClock(clock: SlaClock, hours: Hours | null, now: Date): SlaClockView {
  const { targetMs, warnMs, endedAt, breachedAt } = clock;
  const elapsedMs = elapsedOf(clock, hours, now);
  const isOver = endedAt !== null;
  return {
    targetSeconds: Math.round(targetMs / 1000),
    elapsedSeconds: Math.round(elapsedMs / 1000),
    remainingSeconds: Math.round(targetMs / 1000) - Math.round(elapsedMs / 1000),
    state: stateOf(clock, elapsedMs),
    warnAt: iso(isOver || warnMs === null ? null : momentOf(clock, hours, warnMs)),
    dueAt: iso(isOver ? null : (breachedAt ?? momentOf(clock, hours, targetMs))),
    endedAt: iso(endedAt),
  };
}

/** The promised times as they stand at a moment. */
export function presentSla({ handoff, closed, sla }: Conversation, hours: Hours | null, now: Date): SlaView {
  const clocks = {
    firstResponse: sla?.firstResponse == null ? null : presentClock(sla.firstResponse, hours, now),
    resolution: sla?.resolution == null ? null : presentClock(sla.resolution, hours, now),
  };
  if (handoff === null) return { ...clocks, firstResponseAt: null, waitedSeconds: null };
  const waited = businessMillisBetween(hours, handoff.requestedAt, handoff.firstAgentAt ?? closed?.at ?? now);
  return {
    ...clocks,
    firstResponseAt: iso(handoff.firstReplyAt),
    waitedSeconds: Math.round(waited / 1000),
  };
}
