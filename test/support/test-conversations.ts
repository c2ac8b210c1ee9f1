import type { CustomerActivity } from '../../conversations/accept-activity';
import type { Conversation } from '../../conversations/conversation';
import { type ConversationStore, createConversationStore } from '../../conversations/conversation-store';
import { type Conversations, createConversations } from '../../conversations/conversations';
import { startConversation } from '../../conversations/start-conversation';
import { createStoredReader } from '../../conversations/stored-reader';
import type { OpenedDatabase } from '../../storage/open-database';
import { refuseUnreadable } from './refuse-unreadable';

/** One instance's view of the conversations; several on one database stand for several processes. */
export async function createTestConversations(
  { db }: Pick<OpenedDatabase, 'db'>,
  now: () => Date,
): Promise<{ store: ConversationStore; conversations: Conversations }> {
  const store = await createConversationStore(db, createStoredReader(refuseUnreadable));
  const conversations = createConversations({
    store,
    now,
    onFault: (error) => {
      throw error;
    },
  });
  return { store, conversations };
}

/** A conversation in its first state that no database knows. */
export function newConversation(
  now: Date,
  { id = 'c', customer = { id: 'x' } }: { id?: string; customer?: Conversation['customer'] } = {},
): Conversation {
  const start = { id, threadId: id, channel: 'web', number: 1, customer, locale: 'pt-BR' } as const;
  return startConversation({ ...start, reference: null, previous: null }, now);
}

let started = 0;

/** Starts an open conversation of a new customer on the web channel. */
export async function startTestConversation(
  conversations: Conversations,
  given: { name?: string; locale?: 'pt-BR' | 'en' } = {},
): Promise<Conversation> {
  started += 1;
  const id = `thread-${started}`;
  const { name, locale = 'pt-BR' } = given;
  return conversations.start({
    id,
    threadId: id,
    channel: 'web',
    customer: { id: `customer-${started}`, ...(name === undefined ? {} : { name }) },
    locale,
    reference: null,
    previous: null,
  });
}

export function customerSays(text: string, externalId: string): CustomerActivity {
  return { from: { role: 'customer' }, text, externalId };
}
