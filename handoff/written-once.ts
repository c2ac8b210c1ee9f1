import { rememberedIds } from '../conversations/accept-activity';
import type { StoredActivity } from '../conversations/activity';
import type { Conversation } from '../conversations/conversation';
import type { Conversations } from '../conversations/conversations';
import type { Actor } from './actor';

/** What is written: a reply and a note may bear the same id without being the same. */
type Kind = Extract<StoredActivity['kind'], 'message' | 'note'>;

function keyOf(kind: Kind, actor: Actor, clientId: string): string {
  return `desk|${kind}|${actor.id}|${clientId}`;
}

/** The conversation's remembered ids with one more: what this person wrote under their own id. */
export function rememberWritten(
  conversation: Conversation,
  kind: Kind,
  actor: Actor,
  clientId: string,
): string[] {
  return [...conversation.recentIds, keyOf(kind, actor, clientId)].slice(-rememberedIds);
}

/** What the person wrote before under the same id; null when nothing. */
export async function alreadyWritten(
  conversations: Conversations,
  conversation: Conversation,
  kind: Kind,
  actor: Actor,
  clientId: string,
): Promise<StoredActivity | null> {
  const { recentIds } = conversation;
  const isRemembered = recentIds.includes(keyOf(kind, actor, clientId));
  // Nothing was forgotten yet: what is not remembered was never written, and the transcript need not be read.
  if (!isRemembered && recentIds.length < rememberedIds) return null;
  const transcript = await conversations.read(conversation, conversation.firstSeq);
  return (
    transcript.findLast(
      (activity) => activity.kind === kind && activity.clientId === clientId && activity.from.id === actor.id,
    ) ?? null
  );
}
