import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import type { DeskEventStore } from './desk-event-store';

const rememberedSize = 20_000;

/**
 * Finds what desks were to be told of a conversation and were not: an instance that died between its commit and the
 * publication leaves it. Publications of one conversation are in order, so only what follows the last one is looked at.
 */
export function createUnpublishedFinder({
  store,
  conversations,
}: {
  store: Pick<DeskEventStore, 'lastSeqOf'>;
  conversations: Pick<Conversations, 'read'>;
}): (conversation: Conversation) => Promise<StoredActivity[]> {
  /** By conversation: up to which number there is nothing left to find. */
  const checked = new Map<string, number>();

  function remember(id: string, seq: number): void {
    checked.delete(id);
    checked.set(id, seq);
    if (checked.size <= rememberedSize) return;
    const oldest = checked.keys().next().value;
    if (oldest !== undefined) checked.delete(oldest);
  }

  return async (conversation) => {
    const { _id, handoff, tail, seq, firstSeq } = conversation;
    // What only the bot and a customer said is not for desks.
    if (handoff === null && !tail.some(({ desk }) => desk === true)) return [];
    const upTo = checked.get(_id) ?? (await store.lastSeqOf(_id)) ?? firstSeq;
    remember(_id, seq);
    if (upTo >= seq) return [];
    const later = await conversations.read(conversation, upTo);
    return later.filter((activity) => activity.conversationId === _id && activity.desk === true);
  };
}
