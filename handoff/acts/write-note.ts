import type { NoteInput } from '../../contracts/conversation';
import { PlantaoError } from '../../contracts/plantao-error';
import type { NewActivity } from '../../conversations/activity';
import { isErased } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { step } from '../../conversations/transition';
import { type Actor, mustServe } from '../actor';
import { withoutDraft } from './save-draft';
import { type Written, writeOnce } from './written-once';

/** A note of theirs: no customer ever sees it. */
export function noteBy({ id, name }: Actor, text: string): NewActivity {
  return { kind: 'note', audience: 'staff', from: { role: 'agent', id, name }, text };
}

/**
 * Adds an internal note, open or closed: no clock is touched. The same `clientId` again is the same note.
 *
 * @throws PlantaoError `not-allowed` for whoever serves no customers, `not-found`
 */
export async function writeNote(
  conversations: Conversations,
  conversationId: string,
  actor: Actor,
  { text, clientId }: NoteInput,
): Promise<Written> {
  mustServe(actor);
  return writeOnce(conversations, conversationId, { kind: 'note', actor, clientId }, () => (conversation) => {
    if (isErased(conversation)) {
      throw new PlantaoError('conflict', 'What was said here is erased at the wish of the customer.');
    }
    return step(conversation, { drafts: withoutDraft(conversation, actor, 'note') }, [
      { ...noteBy(actor, text), clientId },
    ]);
  });
}
