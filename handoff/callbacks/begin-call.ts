import type { HandoffReason } from '../../contracts/handoff-reason';
import type { NewActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { QueuePlace } from '../../conversations/conversation-parts';
import { staffEvent } from '../../conversations/staff-event';
import { andThen, step, type Transition } from '../../conversations/transition';
import { queueConversation } from '../queue/queue-conversation';
import { unbooked } from './book-call';

interface Beginning {
  /** Whether the agent who had it before is there with room: then it is theirs alone to take. */
  isAgentFree: boolean;
  /** What the customer reads. */
  tell: (conversation: Conversation) => NewActivity;
}

/** Whom it is kept for: a transfer made since goes before who had it when it was booked. */
function keptFor(
  { booking, queue }: Conversation,
  isAgentFree: boolean,
): Partial<Pick<QueuePlace, 'onlyAgentId' | 'preferredAgentId'>> {
  const isPassedOn = queue !== null && (queue.onlyAgentId !== undefined || queue.team !== booking?.team);
  if (isPassedOn) {
    const { onlyAgentId, preferredAgentId } = queue;
    return {
      ...(onlyAgentId === undefined ? {} : { onlyAgentId }),
      ...(preferredAgentId === undefined ? {} : { preferredAgentId }),
    };
  }
  const agentId = booking?.agent?.id;
  if (agentId === undefined) return {};
  return isAgentFree ? { onlyAgentId: agentId } : { preferredAgentId: agentId };
}

/**
 * At the booked time: the conversation goes to the queue before everyone of its priority, waiting from that time on,
 * and to whom had it before where they are free. One that waits in the queue already keeps its team and its wait. Null
 * when it is not due, or not booked any more.
 */
export function beginCall({ isAgentFree, tell }: Beginning): Transition {
  return (conversation, now) => {
    const { booking, priority, queue, triage } = conversation;
    if (booking === null || booking.dueAt > now) return null;
    const { team, dueAt } = booking;
    const queued = queueConversation(
      { ...conversation, ...unbooked, queue: null },
      {
        reason: 'callback-due' satisfies HandoffReason,
        team: queue?.team ?? team,
        skills: queue?.skills ?? triage?.skills ?? [],
        priority,
        waitingSince: queue?.waitingSince ?? dueAt,
        isAgreed: true,
        ...keptFor(conversation, isAgentFree),
      },
      now,
    );
    return andThen(queued, (next) =>
      step(next, {}, [staffEvent({ name: 'callback-due', startsAt: dueAt.toISOString() }), tell(next)]),
    );
  };
}
