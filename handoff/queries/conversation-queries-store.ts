import type { Collection, Db, Filter } from 'mongodb';
import { z } from 'zod';
import { mostCounted } from '../../contracts/conversation';
import { type Conversation, conversationSchema } from '../../conversations/conversation';
import { type QueuePlace, queuePlaceSchema } from '../../conversations/conversation-parts';
import type { StoredReader } from '../../conversations/stored-reader';
import { afterCursor, cursorAfter, order, orderOf } from './conversation-cursor';
import { filterOf, firstRank, inView, type ListQuery } from './conversation-filter';

export interface PageQuery extends ListQuery {
  cursor?: string | undefined;
  limit: number;
}

interface ListPage {
  conversations: Conversation[];
  nextCursor: string | null;
  /** How many there are, counted up to `mostCounted`. */
  total: number;
}

/** Who has a conversation, on which of their slots. */
export interface OwnedConversation {
  id: string;
  agentId: string;
  slotId: string | null;
  /** From when the customer waits for the agent's answer; null while they do not. */
  customerWaitsSince: Date | null;
}

/** What reports read of a conversation. */
const reportedSchema = conversationSchema.pick({
  _id: true,
  number: true,
  channel: true,
  locale: true,
  owner: true,
  team: true,
  priority: true,
  triage: true,
  handoff: true,
  sla: true,
  survey: true,
  agentMessages: true,
  closed: true,
  createdAt: true,
});
export type ReportedConversation = z.infer<typeof reportedSchema>;
const reportedFields = Object.fromEntries(Object.keys(reportedSchema.shape).map((name) => [name, 1]));
/** So few that a long period holds up no turn while a batch is read. */
const reportedAtOnce = 200;

interface Wait {
  requestedAt: Date;
  firstAgentAt: Date;
}

/** Queries on conversations for desks, the queue and reports; owns the indexes that only they need. */
export interface ConversationQueries {
  list(query: PageQuery): Promise<ListPage>;
  /**
   * All places in the queue, in the order they are served: by rank, then by waiting time. `keptOnly`: those that
   * wait for one agent.
   */
  queuedPlaces(keptOnly: boolean): Promise<{ id: string; place: QueuePlace }[]>;
  /** Every open conversation that a person has. */
  owned(): Promise<OwnedConversation[]>;
  /** Every open conversation that people have and something is promised of. */
  promised(): Promise<string[]>;
  servesCustomer(agentId: string, customerId: string): Promise<boolean>;
  /** How many of the team's queue come before a place; `id` breaks ties, null stands behind all equals. */
  countBefore(place: Pick<QueuePlace, 'team' | 'rank' | 'waitingSince'>, id: string | null): Promise<number>;
  /** The team's last waits that ended with a person, the newest first. */
  recentWaits(team: string, since: Date, limit: number): Promise<Wait[]>;
  /** The same customer's other conversations, the newest first. */
  history(conversation: Conversation, limit: number): Promise<Conversation[]>;
  /** Conversations that began within [from, to), the oldest first. */
  inPeriod(from: Date, to: Date): AsyncIterable<ReportedConversation>;
}

/** Those that come before a place in the queue's order; with no id, all equals come before. */
function before(rank: number, waitingSince: Date, id: string | null): Filter<Conversation>[] {
  return [
    { 'queue.rank': { $lt: rank } },
    {
      'queue.rank': rank,
      'queue.waitingSince': id === null ? { $lte: waitingSince } : { $lt: waitingSince },
    },
    ...(id === null ? [] : [{ 'queue.rank': rank, 'queue.waitingSince': waitingSince, _id: { $lt: id } }]),
  ];
}

const ownedSchema = z.object({
  _id: z.string(),
  owner: z.object({ agentId: z.string() }),
  slotId: z.string().optional(),
  customerWaits: z.boolean(),
  lastCustomerAt: z.date().nullable(),
});
const placeSchema = z.object({ _id: z.string(), queue: queuePlaceSchema });
const waitSchema = z.object({ handoff: z.object({ requestedAt: z.date(), firstAgentAt: z.date() }) });

export async function createConversationQueries(db: Db, reader: StoredReader): Promise<ConversationQueries> {
  const conversations: Collection<Conversation> = db.collection<Conversation>('conversations');
  await conversations.createIndexes([
    { key: { team: 1, 'handoff.firstAgentAt': -1 } },
    { key: { createdAt: 1 } },
  ]);

  return {
    async list(query) {
      const filter = reader.leavingOut(filterOf(query));
      const paged: Filter<Conversation> =
        query.cursor === undefined ? filter : { $and: [filter, afterCursor(query.cursor, query.view)] };
      const [found, total] = await Promise.all([
        conversations
          .find(paged)
          .sort(orderOf(query.view))
          .limit(query.limit + 1)
          .toArray(),
        conversations.countDocuments(filter, { limit: mostCounted }),
      ]);
      const page = reader.readAll(conversationSchema, found.slice(0, query.limit));
      const last = page.at(-1);
      const hasMore = found.length > query.limit && last !== undefined;
      return { conversations: page, nextCursor: hasMore ? cursorAfter(last, query.view) : null, total };
    },

    async queuedPlaces(keptOnly) {
      const kept: Filter<Conversation> = keptOnly ? { 'queue.onlyAgentId': { $exists: true } } : {};
      const found = await conversations
        .find(reader.leavingOut({ ...inView.queue(''), ...kept }))
        .project<{ _id: string }>({ queue: 1 })
        .sort(order.queue)
        .toArray();
      return reader.readAll(placeSchema, found).map(({ _id, queue }) => ({ id: _id, place: queue }));
    },

    async owned() {
      const found = await conversations
        .find(reader.leavingOut({ 'owner.agentId': { $gt: '' }, status: 'open' }))
        .project<{ _id: string }>({ owner: 1, slotId: 1, customerWaits: 1, lastCustomerAt: 1 })
        .sort({ _id: 1 })
        .toArray();
      return reader
        .readAll(ownedSchema, found)
        .map(({ _id, owner, slotId, customerWaits, lastCustomerAt }) => ({
          id: _id,
          agentId: owner.agentId,
          slotId: slotId ?? null,
          customerWaitsSince: customerWaits ? lastCustomerAt : null,
        }));
    },

    async promised() {
      const found = await conversations
        .find(
          reader.leavingOut({
            status: 'open',
            'owner.kind': { $in: ['queue', 'agent'] },
            sla: { $ne: null },
          }),
        )
        .project<{ _id: string }>({ _id: 1 })
        .sort({ _id: 1 })
        .toArray();
      return found.map(({ _id }) => _id);
    },

    async servesCustomer(agentId, customerId) {
      const mine = { 'owner.agentId': agentId, status: 'open', 'customer.id': customerId } as const;
      return (await conversations.countDocuments(mine, { limit: 1 })) > 0;
    },

    async countBefore({ team, rank, waitingSince }, id) {
      const ahead: Filter<Conversation> = {
        // Said once more for the index: only what is queued, and not what comes later anyhow.
        'queue.rank': { $gte: firstRank, $lte: rank },
        'queue.team': team,
        $or: before(rank, waitingSince, id),
      };
      return conversations.countDocuments(reader.leavingOut(ahead));
    },

    async recentWaits(team, since, limit) {
      const found = await conversations
        .find({ team, 'handoff.firstAgentAt': { $gte: since } })
        .project<{ _id: string }>({ handoff: 1 })
        .sort({ 'handoff.firstAgentAt': -1, _id: 1 })
        .limit(limit)
        .toArray();
      return reader.readAll(waitSchema, found).map(({ handoff }) => handoff);
    },

    async history({ customer, _id }, limit) {
      const found = await conversations
        .find({ 'customer.id': customer.id, _id: { $ne: _id } })
        .sort({ createdAt: -1, _id: 1 })
        .limit(limit)
        .toArray();
      return reader.readAll(conversationSchema, found);
    },

    async *inPeriod(from, to) {
      const cursor = conversations
        .find(
          { createdAt: { $gte: from, $lt: to } },
          { projection: reportedFields, batchSize: reportedAtOnce },
        )
        .sort({ createdAt: 1 });
      for await (const found of cursor) {
        const reported = reader.read(reportedSchema, found);
        if (reported !== null) yield reported;
      }
    },
  };
}
