import { step, type Transition } from './transition';

/**
 * Ends a long-closed conversation's thread at its last number, so that the thread goes on in a new conversation.
 * Null when another one was named already, which is then to be started, or when it was opened again meanwhile.
 */
export function supersedeConversation(newId: string): Transition {
  return (conversation) =>
    conversation.supersededBy === null && conversation.status === 'closed'
      ? step(conversation, { supersededBy: newId })
      : null;
}
