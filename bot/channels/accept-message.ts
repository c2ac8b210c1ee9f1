import type { CustomerActivity } from '../../conversations/accept-activity';
import type { Conversation } from '../../conversations/conversation';
import type { Commit } from '../../conversations/conversations';
import { SupersededError } from '../../conversations/transition';
import type { TurnRunner } from '../turn/run-turns';

interface Accepted {
  /** Where the message belongs. */
  conversation: Conversation;
  message: CustomerActivity;
  /** Null for what was accepted before, and for a last "thanks" to what is erased. */
  commit: Commit | null;
}

/**
 * Accepts a customer's message into the conversation that `open` finds. Between these two steps a newer conversation
 * may take over the thread, or what was found may be erased: then the message goes where the thread goes on.
 */
export async function acceptMessage(
  turns: Pick<TurnRunner, 'accept'>,
  open: () => Promise<Conversation>,
  read: (conversation: Conversation) => CustomerActivity,
): Promise<Accepted> {
  const found = await open();
  const message = read(found);
  try {
    const commit = await turns.accept(found._id, message);
    if (commit !== null) return { conversation: found, message, commit };
  } catch (error) {
    if (!(error instanceof SupersededError)) throw error;
  }
  const next = await open();
  if (next._id === found._id) return { conversation: found, message, commit: null };
  return { conversation: next, message, commit: await turns.accept(next._id, message) };
}
