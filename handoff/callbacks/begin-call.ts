import type { HandoffReason } from '../../contracts/handoff-reason';
import type { NewActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import { staffEvent } from '../../conversations/staff-event';
import { andThen, step, type Transition } from '../../conversations/transition';
import { queueConversation } from '../queue-conversation';
import { unbooked } from './book-call';

interface Beginning {
  /** Whether the agent who had it before is there with room: then it is theirs alone to take. */
  isAgentFree: boolean;
  /** What the customer reads. */
  tell: (conversation: Conversation) => NewActivity;
}

/**
 * At the booked time: the conversation goes to the queue before everyone of its priority, waiting from that time on,
 * and to whom had it before where they are free. Null when it is not due, or not booked any more.
 */
export function beginCall({ isAgentFree, tell }: Beginning): Transition {
  return (conversation, now) => {
    const { booking, priority, triage } = conversation;
    if (booking === null || booking.dueAt > now) return null;
    const { agent, team, dueAt } = booking;
    const queued = queueConversation(
      { ...conversation, ...unbooked, queue: null },
      {
        reason: 'callback-due' satisfies HandoffReason,
        team,
        skills: triage?.skills ?? [],
        priority,
        waitingSince: dueAt,
        isAgreed: true,
        ...(agent === undefined
          ? {}
          : isAgentFree
            ? { onlyAgentId: agent.id }
            : { preferredAgentId: agent.id }),
      },
      now,
    );
    return andThen(queued, (next) =>
      step(next, {}, [staffEvent({ name: 'callback-due', startsAt: dueAt.toISOString() }), tell(next)]),
    );
  };
}
