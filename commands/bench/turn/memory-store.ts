import type { StoredActivity } from '../../../conversations/activity';
import type { Conversation } from '../../../conversations/conversation';
import type { ConversationStore } from '../../../conversations/conversation-store';

/** Conversations in memory alone: what the echo bot keeps them in, so that nothing but the turn itself is measured. */
export function createMemoryStore(): ConversationStore {
  const conversations = new Map<string, Conversation>();
  const activities = new Map<string, StoredActivity[]>();
  let number = 0;
  return {
    instanceId: 'bench',
    load: async (id) => conversations.get(id) ?? null,
    loadByThread: async (threadId) => conversations.get(threadId) ?? null,
    loadOpenByKey: async (key) => [...conversations.values()].find(({ openKey }) => openKey === key) ?? null,
    async insert(conversation) {
      if (conversations.has(conversation._id)) return false;
      conversations.set(conversation._id, conversation);
      return true;
    },
    async compareAndSet(before, next) {
      if (conversations.get(before._id)?.version !== before.version) return false;
      conversations.set(next._id, next);
      return true;
    },
    async insertActivities(list) {
      for (const activity of list) {
        const known = activities.get(activity.threadId) ?? [];
        known.push(activity);
        activities.set(activity.threadId, known);
      }
    },
    async replaceActivities(list) {
      const replaced = new Map(list.map((activity) => [activity._id, activity]));
      for (const [id, known] of activities)
        activities.set(
          id,
          known.map((activity) => replaced.get(activity._id) ?? activity),
        );
    },
    readActivities: async (threadId, after, upTo, limit) =>
      (activities.get(threadId) ?? []).filter(({ seq }) => seq > after && seq <= upTo).slice(0, limit),
    findDue: async () => [],
    async *findChanged() {},
    async nextNumber() {
      number += 1;
      return number;
    },
  };
}
