import type { NewActivity } from '../conversations/activity';
import { type Conversation, isErased } from '../conversations/conversation';
import type { Conversations } from '../conversations/conversations';
import { step } from '../conversations/transition';
import type { PrivacyRequest } from './privacy-request';

/**
 * Says something in the chat where the request was made, once, open or closed. False while an agent has it: the bot is
 * silent then. What is erased has nobody to tell.
 */
export async function tellCustomer(
  { conversations }: { conversations: Conversations },
  { _id, threadId, decidedBy }: Pick<PrivacyRequest, '_id' | 'threadId' | 'decidedBy'>,
  write: (conversation: Conversation) => NewActivity,
): Promise<boolean> {
  conversations.forget(threadId);
  const found = await conversations.findByThread(threadId);
  if (found === null || isErased(found)) return true;
  const key = `privacy|${_id}`;
  let isTold = true;
  await conversations.apply(found._id, (conversation) => {
    isTold = true;
    if (isErased(conversation) || conversation.recentIds.includes(key)) return null;
    // Somebody who shares the id may have moved it to a chat of theirs at this moment.
    const isAnybodys = conversation.severalPlaces === true && decidedBy === null;
    if (conversation.owner.kind === 'agent' || isAnybodys) {
      isTold = false;
      return null;
    }
    return step(conversation, { recentIds: [...conversation.recentIds, key] }, [write(conversation)]);
  });
  return isTold;
}
