import type { NoteInput } from '../contracts/conversation';
import { PlantaoError } from '../contracts/plantao-error';
import type { Conversation } from '../conversations/conversation';
import type { Conversations } from '../conversations/conversations';
import { step } from '../conversations/transition';
import { type Actor, mustServe } from './actor';
import type { Written } from './reply-to-customer';
import { alreadyWritten, rememberWritten } from './written-once';

/**
 * Adds an internal note, open or closed: no customer ever sees it, and no clock is touched. The same `clientId` again
 * is the same note.
 */
export async function writeNote(
  conversations: Conversations,
  conversationId: string,
  actor: Actor,
  { text, clientId }: NoteInput,
): Promise<Written> {
  mustServe(actor);
  for (;;) {
    const seen = await conversations.findFresh(conversationId);
    if (seen === null) throw new PlantaoError('not-found', 'There is no such conversation.');
    const before = await alreadyWritten(conversations, seen, 'note', actor, clientId);
    if (before !== null) return { activity: before, isNew: false };

    const commit = await conversations.apply(conversationId, (conversation) => {
      if (conversation.seq !== seen.seq) return null;
      const changes: Partial<Conversation> = {
        recentIds: rememberWritten(conversation, 'note', actor, clientId),
      };
      const draft = conversation.drafts[actor.id];
      if (draft !== undefined) {
        changes.drafts = { ...conversation.drafts, [actor.id]: { ...draft, note: '' } };
      }
      return step(conversation, changes, [
        {
          kind: 'note',
          audience: 'staff',
          from: { role: 'agent', id: actor.id, name: actor.name },
          text,
          clientId,
        },
      ]);
    });
    const [activity] = commit?.activities ?? [];
    if (activity !== undefined) return { activity, isNew: true };
  }
}
