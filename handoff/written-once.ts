import type { StoredActivity } from '../conversations/activity';
import type { Conversation } from '../conversations/conversation';
import type { Conversations } from '../conversations/conversations';
import type { Actor } from './actor';

/** How many ids a conversation remembers; older ones are found in the transcript. */
const rememberedIds = 64;

function keyOf(actor: Actor, clientId: string): string {
  return `desk|${actor.id}|${clientId}`;
}

/** The conversation's remembered ids with one more: what this person wrote under their own id. */
export function rememberWritten(conversation: Conversation, actor: Actor, clientId: string): string[] {
  return [...conversation.recentIds, keyOf(actor, clientId)].slice(-rememberedIds);
}

/** What the person wrote before under the same id; null when nothing. */
export async function alreadyWritten(
  conversations: Conversations,
  conversation: Conversation,
  actor: Actor,
  clientId: string,
): Promise<StoredActivity | null> {
  const { recentIds } = conversation;
  const isRemembered = recentIds.includes(keyOf(actor, clientId));
  // Nothing was forgotten yet: what is not remembered was never written, and the transcript need not be read.
  if (!isRemembered && recentIds.length < rememberedIds) return null;
  const transcript = await conversations.read(conversation, conversation.firstSeq);
  return (
    transcript.findLast((activity) => activity.clientId === clientId && activity.from.id === actor.id) ?? null
  );
}
