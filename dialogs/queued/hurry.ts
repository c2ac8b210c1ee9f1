import type { TurnContext } from 'botbuilder';
import type { Signals } from '../../contracts/category';
import { step } from '../../conversations/transition';
import { queueConversation } from '../../handoff/queue-conversation';
import { raisePriority } from '../../triage/raise-priority';
import { scopeOf } from '../scope-state';

/**
 * What is said while waiting may make it urgent: the conversation moves up, with the time that it has waited.
 *
 * @returns whether it did
 */
export function hurry(context: TurnContext, signals: Signals): boolean {
  const { queue, priority } = scopeOf(context).conversation;
  const isRaised = queue !== null && raisePriority(priority, signals) !== priority;
  scopeOf(context).change((conversation, now) => {
    const { queue, priority } = conversation;
    const raised = raisePriority(priority, signals);
    if (queue === null || raised === priority) return step(conversation, {});
    const { rank: _rank, ...place } = queue;
    const reason = conversation.handoff?.reason ?? 'urgent';
    return queueConversation(conversation, { ...place, reason, priority: raised }, now);
  });
  return isRaised;
}
