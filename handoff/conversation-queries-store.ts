import type { Collection, Db, Filter, Sort } from 'mongodb';
import { z } from 'zod';
import type { ConversationView } from '../contracts/conversation';
import { PlantaoError } from '../contracts/plantao-error';
import type { Priority } from '../contracts/priority';
import {
  type Conversation,
  conversationSchema,
  type QueuePlace,
  queuePlaceSchema,
} from '../conversations/conversation';

/** What a list shows: one view, narrowed by filters. */
export interface ListQuery {
  view: ConversationView;
  /** Whose conversations `mine` means. */
  agentId: string;
  /** Teams whose conversations the reader may not see unless they are their own. */
  hiddenTeams: string[];
  team?: string | undefined;
  category?: string | undefined;
  priority?: Priority | undefined;
  /**
   * A conversation's number, or part of the customer's name, e-mail address, order number, summary, last words or of
   * the last message: as this agent reads them, so that nobody finds out by searching what is masked for them.
   */
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface ListPage {
  conversations: Conversation[];
  nextCursor: string | null;
  /** How many there are, counted up to 500. */
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

export interface Wait {
  requestedAt: Date;
  firstAgentAt: Date;
}

/** Queries on conversations for desks, the queue and reports; owns the indexes that only they need. */
export interface ConversationQueries {
  list(query: ListQuery): Promise<ListPage>;
  /**
   * All places in the queue, in the order they are served: by rank, then by waiting time. `keptOnly`: those that
   * wait for one agent.
   */
  queuedPlaces(keptOnly: boolean): Promise<{ id: string; place: QueuePlace }[]>;
  /** Every open conversation that a person has. */
  owned(): Promise<OwnedConversation[]>;
  servesCustomer(agentId: string, customerId: string): Promise<boolean>;
  /** How many of the team's queue come before a place; `id` breaks ties, null stands behind all equals. */
  countBefore(place: Pick<QueuePlace, 'team' | 'rank' | 'waitingSince'>, id: string | null): Promise<number>;
  /** The team's last waits that ended with a person, the newest first. */
  recentWaits(team: string, since: Date, limit: number): Promise<Wait[]>;
  /** The same customer's other conversations, the newest first. */
  history(conversation: Conversation, limit: number): Promise<Conversation[]>;
  /** Conversations begun or closed within [from, to). */
  inPeriod(from: Date, to: Date): AsyncIterable<Conversation>;
}

/** A list's total is counted no further than this: nobody reads on to the end of it. */
const mostCounted = 500;

const cursorSchema = z.tuple([z.number(), z.string()]).or(z.tuple([z.number(), z.number(), z.string()]));

function encodeCursor(parts: (number | string)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function decodeCursor(cursor: string): z.infer<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new PlantaoError('invalid-input', 'The cursor is not one of ours: start the list again.', {
      cause,
      fields: { cursor: 'Leave it out to start from the beginning.' },
    });
  }
}

const order = {
  queue: { 'queue.rank': 1, 'queue.waitingSince': 1, _id: 1 },
  newest: { updatedAt: -1, _id: 1 },
} satisfies Record<string, Sort>;

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

function afterCursor(cursor: string): Filter<Conversation> {
  const parts = decodeCursor(cursor);
  if (parts.length === 2) {
    const at = new Date(parts[0]);
    return { $or: [{ updatedAt: { $lt: at } }, { updatedAt: at, _id: { $gt: parts[1] } }] };
  }
  const [rank, since, id] = parts;
  const at = new Date(since);
  return {
    $or: [
      { 'queue.rank': { $gt: rank } },
      { 'queue.rank': rank, 'queue.waitingSince': { $gt: at } },
      { 'queue.rank': rank, 'queue.waitingSince': at, _id: { $gt: id } },
    ],
  };
}

function cursorAfter({ queue, updatedAt, _id }: Conversation, view: ConversationView): string {
  return view === 'queue' && queue !== null
    ? encodeCursor([queue.rank, queue.waitingSince.getTime(), _id])
    : encodeCursor([updatedAt.getTime(), _id]);
}

const inView: Record<ConversationView, (agentId: string) => Filter<Conversation>> = {
  queue: () => ({ 'queue.rank': { $gte: 0 }, 'owner.kind': 'queue' }),
  mine: (agentId) => ({ 'owner.agentId': agentId, status: 'open' }),
  open: () => ({ status: 'open' }),
  closed: () => ({ status: 'closed' }),
};

function matching(text: string, agentId: string): Filter<Conversation> {
  const number = /^#?(\d{1,12})$/.exec(text)?.[1];
  const part = { $regex: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' };
  const fields: Filter<Conversation>[] = [
    { 'customer.name': part },
    { 'customer.email': part },
    { 'triage.categoryName': part },
    { 'details.order-number': part },
    { maskedSummary: part },
    { maskedSummary: { $exists: false }, summary: part },
    { 'lastMessage.masked': part },
    { 'customerWords.masked': part },
    {
      'owner.agentId': agentId,
      $or: [{ summary: part }, { 'lastMessage.text': part }, { 'customerWords.text': part }],
    },
  ];
  return { $or: number === undefined ? fields : [{ number: Number(number) }, ...fields] };
}

/** What the reader may see (conversation-access.ts decides the same for one conversation). */
function readable(agentId: string, hiddenTeams: string[]): Filter<Conversation>[] {
  if (hiddenTeams.length === 0) return [];
  return [
    {
      $or: [
        { team: { $nin: hiddenTeams } },
        { 'owner.agentId': agentId },
        { 'closed.ownerBefore.agentId': agentId },
        { 'queue.onlyAgentId': agentId },
      ],
    },
  ];
}

function filterOf(query: ListQuery): Filter<Conversation> {
  const { view, agentId, hiddenTeams, team, category, priority, q } = query;
  const text = q?.trim() ?? '';
  const also = [...readable(agentId, hiddenTeams), ...(text === '' ? [] : [matching(text, agentId)])];
  return {
    ...inView[view](agentId),
    ...(team === undefined ? {} : { team }),
    ...(category === undefined ? {} : { 'triage.category': category }),
    ...(priority === undefined ? {} : { priority }),
    ...(also.length === 0 ? {} : { $and: also }),
  };
}

function parseAll(found: unknown[]): Conversation[] {
  return found.map((conversation) => conversationSchema.parse(conversation));
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

export async function createConversationQueries(db: Db): Promise<ConversationQueries> {
  const conversations: Collection<Conversation> = db.collection<Conversation>('conversations');
  await conversations.createIndexes([
    { key: { team: 1, 'handoff.firstAgentAt': -1 } },
    { key: { createdAt: 1 } },
  ]);

  return {
    async list(query) {
      const filter = filterOf(query);
      const paged: Filter<Conversation> =
        query.cursor === undefined ? filter : { $and: [filter, afterCursor(query.cursor)] };
      const [found, total] = await Promise.all([
        conversations
          .find(paged)
          .sort(query.view === 'queue' ? order.queue : order.newest)
          .limit(query.limit + 1)
          .toArray(),
        conversations.countDocuments(filter, { limit: mostCounted }),
      ]);
      const page = parseAll(found.slice(0, query.limit));
      const last = page.at(-1);
      const hasMore = found.length > query.limit && last !== undefined;
      return { conversations: page, nextCursor: hasMore ? cursorAfter(last, query.view) : null, total };
    },

    async queuedPlaces(keptOnly) {
      const kept: Filter<Conversation> = keptOnly ? { 'queue.onlyAgentId': { $exists: true } } : {};
      const found = await conversations
        .find({ ...inView.queue(''), ...kept })
        .project({ queue: 1 })
        .sort(order.queue)
        .toArray();
      return found.map((row) => placeSchema.parse(row)).map(({ _id, queue }) => ({ id: _id, place: queue }));
    },

    async owned() {
      const found = await conversations
        .find({ 'owner.agentId': { $gt: '' }, status: 'open' })
        .project({ owner: 1, slotId: 1, customerWaits: 1, lastCustomerAt: 1 })
        .sort({ _id: 1 })
        .toArray();
      return found
        .map((row) => ownedSchema.parse(row))
        .map(({ _id, owner, slotId, customerWaits, lastCustomerAt }) => ({
          id: _id,
          agentId: owner.agentId,
          slotId: slotId ?? null,
          customerWaitsSince: customerWaits ? lastCustomerAt : null,
        }));
    },

    async servesCustomer(agentId, customerId) {
      const mine = { 'owner.agentId': agentId, status: 'open', 'customer.id': customerId } as const;
      return (await conversations.countDocuments(mine, { limit: 1 })) > 0;
    },

    async countBefore({ team, rank, waitingSince }, id) {
      return conversations.countDocuments({
        // Said once more for the index: only what is queued, and not what comes later anyhow.
        'queue.rank': { $gte: 0, $lte: rank },
        'queue.team': team,
        $or: before(rank, waitingSince, id),
      });
    },

    async recentWaits(team, since, limit) {
      const found = await conversations
        .find({ team, 'handoff.firstAgentAt': { $gte: since } })
        .project({ handoff: 1 })
        .sort({ 'handoff.firstAgentAt': -1, _id: 1 })
        .limit(limit)
        .toArray();
      return found.map((wait) => waitSchema.parse(wait).handoff);
    },

    async history({ customer, _id }, limit) {
      const found = await conversations
        .find({ 'customer.id': customer.id, _id: { $ne: _id } })
        .sort({ createdAt: -1, _id: 1 })
        .limit(limit)
        .toArray();
      return parseAll(found);
    },

    async *inPeriod(from, to) {
      const cursor = conversations
        .find({ createdAt: { $gte: from, $lt: to } })
        .sort({ createdAt: 1, _id: 1 });
      for await (const found of cursor) yield conversationSchema.parse(found);
    },
  };
}
