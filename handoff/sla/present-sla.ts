import type { Hours } from '../../contracts/hours';
import type { SlaClockView, SlaView } from '../../contracts/sla';
import type { Conversation } from '../../conversations/conversation';
import type { SlaClock } from '../../conversations/conversation-parts';
import { businessMillisBetween } from '../hours/business-hours';
import { isoOrNull } from '../iso-or-null';
import { elapsedOf, momentOf } from './sla-clock';

/** What holds at this moment, also where the sweeper has not come to it yet. */
function stateOf(clock: SlaClock, elapsedMs: number): SlaClockView['state'] {
  const { breachedAt, targetMs, endedAt, since, warnMs } = clock;
  if (breachedAt !== null || (since !== null && elapsedMs >= targetMs)) return 'breached';
  if (endedAt !== null) return 'met';
  if (since === null) return 'paused';
  return warnMs !== null && elapsedMs >= warnMs ? 'warned' : 'running';
}

function presentClock(
  clock: SlaClock | null | undefined,
  hours: Hours | null,
  now: Date,
): SlaClockView | null {
  if (clock === null || clock === undefined) return null;
  const { targetMs, warnMs, endedAt, breachedAt } = clock;
  const elapsedMs = elapsedOf(clock, hours, now);
  const isOver = endedAt !== null;
  return {
    targetSeconds: Math.round(targetMs / 1000),
    elapsedSeconds: Math.round(elapsedMs / 1000),
    remainingSeconds: Math.round(targetMs / 1000) - Math.round(elapsedMs / 1000),
    state: stateOf(clock, elapsedMs),
    warnAt: isoOrNull(isOver || warnMs === null ? null : momentOf(clock, hours, warnMs)),
    dueAt: isoOrNull(isOver ? null : (breachedAt ?? momentOf(clock, hours, targetMs))),
    endedAt: isoOrNull(endedAt),
  };
}

/** The promised times as they stand at a moment. */
export function presentSla({ handoff, closed, sla }: Conversation, hours: Hours | null, now: Date): SlaView {
  const clocks = {
    firstResponse: presentClock(sla?.firstResponse, hours, now),
    resolution: presentClock(sla?.resolution, hours, now),
  };
  if (handoff === null) return { ...clocks, firstResponseAt: null, waitedSeconds: null };
  const waited = businessMillisBetween(hours, handoff.requestedAt, handoff.firstAgentAt ?? closed?.at ?? now);
  return {
    ...clocks,
    firstResponseAt: isoOrNull(handoff.firstReplyAt),
    waitedSeconds: Math.round(waited / 1000),
  };
}
