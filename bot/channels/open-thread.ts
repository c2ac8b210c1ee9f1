import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Conversation, isErased } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { isWithinReturn } from '../../conversations/reopen-conversation';
import type { ConversationStart } from '../../conversations/start-conversation';
import { supersedeConversation } from '../../conversations/supersede-conversation';
import { step } from '../../conversations/transition';

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

/** The parts of a reference that say where to send; the rest names the last activity. */
function placeOf(reference: Record<string, unknown> | null): unknown[] {
  return [reference?.serviceUrl, reference?.conversation, reference?.bot];
}

/** Whether the customer now writes from another of the channel's chats. */
function isElsewhere(before: Record<string, unknown> | null, now: Record<string, unknown>): boolean {
  return before !== null && !isDeepStrictEqual(chatOf(before), chatOf(now));
}

function chatOf({ conversation }: Record<string, unknown>): unknown {
  const { data } = z.looseObject({ id: z.string() }).safeParse(conversation);
  return data?.id ?? conversation;
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
    // Staff opened it again at this moment: the thread goes on in it.
    if (ended.supersededBy === null) return ended;
    return conversations.start({ ...start, id: ended.supersededBy, previous: ended });
  }

  /** Where a channel is reached may change with every message: a new address, a new conversation there. */
  async function refresh(current: Conversation, { reference }: ThreadStart): Promise<Conversation> {
    if (isErased(current)) return current;
    if (reference === null || isDeepStrictEqual(placeOf(reference), placeOf(current.reference)))
      return current;
    const changed = await conversations.apply(current._id, (conversation) =>
      // Another instance may have erased it meanwhile.
      isErased(conversation)
        ? null
        : step(conversation, {
            reference,
            ...(isElsewhere(conversation.reference, reference) ? { severalPlaces: true } : {}),
          }),
    );
    return changed?.conversation ?? current;
  }

  return async function openThread(start: ThreadStart, text: string): Promise<Conversation> {
    const current = await conversations.findByThread(start.threadId);
    if (current === null) {
      // The customer's other open conversation on the channel goes on, and is answered where they write now.
      return refresh(await conversations.start({ ...start, id: start.threadId, previous: null }), start);
    }
    const isOver = current.status === 'closed' && !isWithinReturn(current, now());
    if (current.supersededBy === null && (!isOver || isClosingWord(text))) return refresh(current, start);
    return succeed(current, start);
  };
}

export type OpenThread = ReturnType<typeof createThreadOpener>;
