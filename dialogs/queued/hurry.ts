import type { TurnContext } from 'botbuilder';
import type { Signals } from '../../contracts/category';
import type { Conversation } from '../../conversations/conversation';
import { step } from '../../conversations/transition';
import { queueConversation } from '../../handoff/queue/queue-conversation';
import { raisePriority } from '../../triage/raise-priority';
import { scopeOf } from '../scope-state';

function isRaised({ queue, priority }: Conversation, signals: Signals): boolean {
  return queue !== null && raisePriority(priority, signals) !== priority;
}

/**
 * What is said while waiting may make it urgent: the conversation moves up, with the time that it has waited.
 *
 * @returns whether it did
 */
export function hurry(context: TurnContext, signals: Signals): boolean {
  const scope = scopeOf(context);
  const raises = isRaised(scope.conversation, signals);
  // Asked again of the conversation as it stands when the change is made.
  scope.change((conversation, now) => {
    const { queue, priority, handoff } = conversation;
    if (queue === null || !isRaised(conversation, signals)) return step(conversation, {});
    const { rank: _rank, ...place } = queue;
    const raised = raisePriority(priority, signals);
    const reason = handoff?.reason ?? 'urgent';
    return queueConversation(conversation, { ...place, reason, priority: raised }, now);
  });
  return raises;
}
