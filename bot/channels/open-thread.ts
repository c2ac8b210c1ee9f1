import { randomBytes } from 'node:crypto';
import type { Conversation, ConversationStart } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { isWithinReturn } from '../../conversations/reopen-conversation';
import { supersedeConversation } from '../../conversations/supersede-conversation';

/** What a channel knows of whoever writes in a thread. */
export type ThreadStart = Pick<
  ConversationStart,
  'threadId' | 'channel' | 'customer' | 'locale' | 'reference'
>;

interface Options {
  conversations: Conversations;
  now: () => Date;
  /** True for a "thanks" or a goodbye: it never opens a new conversation. */
  isClosingWord: (text: string) => boolean;
}

function newConversationId(): string {
  return randomBytes(16).toString('base64url').replace(/^-/, '_');
}

/**
 * Finds the conversation that a channel's message belongs to. A thread's first one has the thread's own id; when the
 * last one closed more than a day ago, a new one that knows it takes over the thread.
 */
export function createThreadOpener({ conversations, now, isClosingWord }: Options) {
  async function succeed(previous: Conversation, start: ThreadStart): Promise<Conversation> {
    const chosen = previous.supersededBy ?? newConversationId();
    await conversations.apply(previous._id, supersedeConversation(chosen));
    const ended = (await conversations.findFresh(previous._id)) ?? previous;
    return conversations.start({ ...start, id: ended.supersededBy ?? chosen, previous: ended });
  }

  return async function openThread(start: ThreadStart, text: string): Promise<Conversation> {
    const current = await conversations.findByThread(start.threadId);
    if (current === null) return conversations.start({ ...start, id: start.threadId, previous: null });
    const isOver = current.status === 'closed' && !isWithinReturn(current, now());
    if (current.supersededBy === null && (!isOver || isClosingWord(text))) return current;
    return succeed(current, start);
  };
}

export type OpenThread = ReturnType<typeof createThreadOpener>;
