import type { TurnContext } from 'botbuilder';
import { closeConversation } from '../../conversations/close-conversation';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';

/** The customer would rather leave it: says that it is fine, and closes. */
export async function leaveConversation(
  context: TurnContext,
  line: 'leftIt' | 'leftQueue' = 'leftIt',
): Promise<void> {
  await say(context, line, textsFor(context)[line], { plantao: { kind: 'closed' } });
  scopeOf(context).change((conversation, now) =>
    closeConversation(conversation, { reason: 'customer', resolution: null, by: null, farewell: [] }, now),
  );
}
