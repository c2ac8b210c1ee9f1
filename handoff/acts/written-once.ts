import { rememberedIds } from '../../conversations/accept-activity';
import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { step, type Transition } from '../../conversations/transition';
import type { Actor } from '../actor';

export interface Written {
  activity: StoredActivity;
  /** False when the same `clientId` had been accepted before. */
  isNew: boolean;
}

/** What somebody writes under an id of their own. */
interface Entry {
  /** A reply and a note may bear the same id without being the same. */
  kind: Extract<StoredActivity['kind'], 'message' | 'note'>;
  actor: Actor;
  clientId: string;
}

function keyOf({ kind, actor, clientId }: Entry): string {
  return `desk|${kind}|${actor.id}|${clientId}`;
}

/** What the person wrote before under the same id; null when nothing. */
async function alreadyWritten(
  conversations: Conversations,
  conversation: Conversation,
  entry: Entry,
): Promise<StoredActivity | null> {
  const { recentIds } = conversation;
  const isRemembered = recentIds.includes(keyOf(entry));
  // Nothing was forgotten yet: what is not remembered was never written, and the transcript need not be read.
  if (!isRemembered && recentIds.length < rememberedIds) return null;
  const { kind, actor, clientId } = entry;
  const transcript = await conversations.read(conversation, conversation.firstSeq);
  return (
    transcript.findLast(
      (activity) => activity.kind === kind && activity.clientId === clientId && activity.from.id === actor.id,
    ) ?? null
  );
}

/**
 * Writes something into the transcript; the same id of the same person again is the same entry, however late.
 *
 * @param prepare how it is written, decided on the conversation as it stands: when somebody's update comes between, it
 *   is asked again, for what they appended has to be read first
 * @throws PlantaoError `not-found`, and what `prepare` and its transition refuse
 */
export async function writeOnce(
  conversations: Conversations,
  conversationId: string,
  entry: Entry,
  prepare: (seen: Conversation) => Transition | Promise<Transition>,
): Promise<Written> {
  for (;;) {
    const seen = await conversations.getFresh(conversationId);
    const before = await alreadyWritten(conversations, seen, entry);
    if (before !== null) return { activity: before, isNew: false };
    const write = await prepare(seen);
    const commit = await conversations.apply(conversationId, (conversation, now) => {
      const written = conversation.seq === seen.seq ? write(conversation, now) : null;
      if (written === null) return null;
      const recentIds = [...conversation.recentIds, keyOf(entry)].slice(-rememberedIds);
      return step(written.conversation, { recentIds }, written.append);
    });
    const [activity] = commit?.activities ?? [];
    if (activity !== undefined) return { activity, isNew: true };
  }
}
