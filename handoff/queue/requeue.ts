import type { HandoffReason } from '../../contracts/handoff-reason';
import { priorityRank } from '../../contracts/priority';
import { defaultTeam } from '../../contracts/staff';
import type { Conversation } from '../../conversations/conversation';
import type { QueuePlace } from '../../conversations/conversation-parts';

/** What changes when a conversation goes from a person back to the queue: the customer keeps their waiting time. */
export function requeue(
  conversation: Conversation,
  place: Partial<Pick<QueuePlace, 'team' | 'skills' | 'preferredAgentId' | 'onlyAgentId'>>,
  now: Date,
): Partial<Conversation> & { team: string } {
  const { handoff, queue, team: current, triage, priority } = conversation;
  const waitingSince = queue?.waitingSince ?? handoff?.requestedAt ?? now;
  const team = place.team ?? current ?? defaultTeam;
  return {
    owner: { kind: 'queue' },
    slotId: undefined,
    queue: {
      rank: priorityRank[priority],
      waitingSince,
      team,
      skills: place.skills ?? triage?.skills ?? [],
      ...(place.preferredAgentId === undefined ? {} : { preferredAgentId: place.preferredAgentId }),
      ...(place.onlyAgentId === undefined ? {} : { onlyAgentId: place.onlyAgentId }),
    },
    team,
    absence: null,
    customerWaits: true,
    handoff: handoff ?? { reason: 'passed-on' satisfies HandoffReason, requestedAt: waitingSince },
  };
}
