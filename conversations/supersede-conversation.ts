import { step, type Transition } from './transition';

/**
 * Ends a long-closed conversation's thread at its last number, so that the thread goes on in a new conversation.
 * Null when another one was named already: that one is to be started.
 */
export function supersedeConversation(newId: string): Transition {
  return (conversation) =>
    conversation.supersededBy === null ? step(conversation, { supersededBy: newId }) : null;
}
