import type { Db } from 'mongodb';
import { z } from 'zod';
import { conversationSchema } from '../../conversations/conversation';
import type { StoredReader } from '../../conversations/stored-reader';

/** One answer that the bot gave from an article. */
export interface GivenAnswer {
  conversationId: string;
  at: Date;
  revision: number;
  passage: string | null;
}

/** What of a conversation says whom it is with, and who may read it. */
const partySchema = conversationSchema.pick({
  _id: true,
  number: true,
  status: true,
  channel: true,
  customer: true,
  team: true,
  owner: true,
  queue: true,
  closed: true,
});
export type Party = z.infer<typeof partySchema>;
const partyFields = Object.fromEntries(Object.keys(partySchema.shape).map((name) => [name, 1]));

/** Queries for who was told what; owns the index of the answers by their article. */
export interface RecallStore {
  /** The latest answers from an article since a moment, whole or in part, the latest first. */
  findAnswers(articleId: string, since: Date, limit: number): Promise<GivenAnswer[]>;
  /** Those of the conversations that there are. */
  findParties(ids: readonly string[]): Promise<Party[]>;
}

const answerSchema = z.object({
  conversationId: z.string(),
  at: z.date(),
  plantao: z.object({ revision: z.int(), passage: z.string().nullish() }),
});
const isAnswer = { 'plantao.revision': { $exists: true } };
const idsAtOnce = 500;

export async function createRecallStore(db: Db, reader: StoredReader): Promise<RecallStore> {
  const activities = db.collection<{ _id: string }>('activities');
  const conversations = db.collection<{ _id: string }>('conversations');
  await activities.createIndex(
    { 'plantao.articleId': 1, at: -1 },
    { partialFilterExpression: isAnswer, name: 'answers' },
  );

  return {
    async findAnswers(articleId, since, limit) {
      const found = await activities
        .find({ 'plantao.articleId': articleId, at: { $gte: since }, ...isAnswer })
        .project({ conversationId: 1, at: 1, plantao: 1 })
        .sort({ at: -1 })
        .limit(limit)
        .toArray();
      return found.flatMap((each): GivenAnswer[] => {
        const { data } = answerSchema.safeParse(each);
        // What another version wrote in another shape is left out: it must not hide the others.
        if (data === undefined) return [];
        const { conversationId, at, plantao } = data;
        return [{ conversationId, at, revision: plantao.revision, passage: plantao.passage ?? null }];
      });
    },

    async findParties(ids) {
      const parties: Party[] = [];
      for (let start = 0; start < ids.length; start += idsAtOnce) {
        const found = await conversations
          .find({ _id: { $in: ids.slice(start, start + idsAtOnce) } })
          .project<{ _id: string }>(partyFields)
          .toArray();
        parties.push(...reader.readAll(partySchema, found));
      }
      return parties;
    },
  };
}
