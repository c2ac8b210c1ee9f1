import type { Hours } from '../../contracts/hours';
import type { Breach } from '../../contracts/report';
import type { SlaClockName } from '../../contracts/sla';
import type { ReportedConversation } from '../queries/conversation-queries-store';
import { elapsedOf } from './sla-clock';

/** Whether what was promised was done in time; null where nothing was, or it is neither over nor late. */
export function isKept({ sla }: Pick<ReportedConversation, 'sla'>, name: SlaClockName): boolean | null {
  if (sla === null) return null;
  if (sla.breaches.some(({ clock }) => clock === name)) return false;
  const clock = sla[name];
  return clock === null || clock.endedAt === null ? null : true;
}

/** The conversation's breaches as a report lists them. */
export function breachesOf(
  { _id, number, sla }: ReportedConversation,
  hours: Hours | null,
  now: Date,
): Breach[] {
  return (sla?.breaches ?? []).map(({ at, ...breach }) => {
    const clock = sla?.[breach.clock] ?? null;
    const isOfLastHandoff = clock !== null && clock.breachedAt?.getTime() === at.getTime();
    const lateMs = isOfLastHandoff ? elapsedOf(clock, hours, now) - clock.targetMs : null;
    return {
      conversationId: _id,
      number,
      ...breach,
      at: at.toISOString(),
      lateSeconds: lateMs === null ? null : Math.max(0, Math.round(lateMs / 1000)),
    };
  });
}
