import type { Commit, Conversations } from './conversations';
import { TimeTakenError } from './time-taken-error';
import type { Transition } from './transition';

/**
 * Applies a transition that may book a call. `taken`, and nothing done, where the booking's place went to somebody else
 * meanwhile; else as `apply`.
 */
export async function applyUnlessTaken(
  conversations: Pick<Conversations, 'apply'>,
  id: string,
  transition: Transition,
): Promise<Commit | 'taken' | null> {
  try {
    return await conversations.apply(id, transition);
  } catch (error) {
    if (error instanceof TimeTakenError) return 'taken';
    throw error;
  }
}
