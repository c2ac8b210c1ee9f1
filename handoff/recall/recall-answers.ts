import { z } from 'zod';
import type { Recall, Told } from '../../contracts/recall';
import { decodeCursor, encodeCursor } from '../../database/list-cursor';
import type { Actor } from '../actor';
import type { ConversationAccess } from '../views/conversation-access';
import type { GivenAnswer, Party, RecallStore } from './recall-store';

interface Deps {
  store: RecallStore;
  access: Pick<ConversationAccess, 'mayRead'>;
  now: () => Date;
}

export interface RecallQuery {
  articleId: string;
  /** The revisions that say what is published; whatever else was told is old. */
  currentRevisions: readonly number[];
  /** Left out: the last thirty days. */
  since?: Date | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** More answers than these are not looked at: the latest count. */
const mostAnswers = 5_000;
const mostConversations = 1_000;
const usualMs = 30 * 24 * 60 * 60_000;

type OldAnswer = GivenAnswer & { toldSince: boolean };
interface Entry {
  party: Party;
  told: OldAnswer;
}
const cursorSchema = z.tuple([z.number(), z.number(), z.string()]);
type Place = z.infer<typeof cursorSchema>;

/** Each conversation's latest answer of an old text. */
function latestOld(answers: readonly GivenAnswer[], current: ReadonlySet<number>): Map<string, OldAnswer> {
  const told = new Map<string, OldAnswer>();
  const knowsNew = new Set<string>();
  for (const answer of answers) {
    const { conversationId, revision } = answer;
    if (told.has(conversationId)) continue;
    if (current.has(revision)) knowsNew.add(conversationId);
    else told.set(conversationId, { ...answer, toldSince: knowsNew.has(conversationId) });
  }
  return told;
}

/** Open conversations first, then those told last. */
function placeOf({ party, told }: Entry): Place {
  return [party.status === 'open' ? 0 : 1, -told.at.getTime(), party._id];
}

function comparePlaces(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : Number(a[2] > b[2]));
}

/**
 * Who was told a text of an article that is no longer the published one. Everybody who asks learns when, from which
 * revision and what passage; whom, and in which conversation, only who may read that.
 */
export async function recallAnswers(
  { store, access, now }: Deps,
  actor: Actor,
  { articleId, currentRevisions, since = new Date(now().getTime() - usualMs), cursor, limit }: RecallQuery,
): Promise<Recall> {
  const after = cursor === undefined ? null : decodeCursor(cursorSchema, cursor);
  const answers = await store.findAnswers(articleId, since, mostAnswers);
  const told = latestOld(answers, new Set(currentRevisions));
  const ids = [...told.keys()].slice(0, mostConversations);
  const entries = (await store.findParties(ids)).flatMap((party): Entry[] => {
    const answer = told.get(party._id);
    return answer === undefined ? [] : [{ party, told: answer }];
  });
  const ordered = entries.sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
  const rest = after === null ? ordered : ordered.filter((each) => comparePlaces(placeOf(each), after) > 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await Promise.all(page.map((entry) => present(entry, actor, access))),
    nextCursor: rest.length > page.length && last !== undefined ? encodeCursor(placeOf(last)) : null,
    total: entries.length,
    open: entries.filter(({ party }) => party.status === 'open').length,
    customers: new Set(entries.map(({ party }) => `${party.channel} ${party.customer.id}`)).size,
    since: since.toISOString(),
    complete: answers.length < mostAnswers && told.size <= mostConversations,
  };
}

async function present({ party, told }: Entry, actor: Actor, access: Deps['access']): Promise<Told> {
  const { _id: id, number, customer, channel, status } = party;
  const mayRead = await access.mayRead(actor, party);
  return {
    at: told.at.toISOString(),
    revision: told.revision,
    passage: told.passage,
    open: status === 'open',
    toldSince: told.toldSince,
    conversation: mayRead ? { id, number, customerName: customer.name ?? null, channel } : null,
  };
}
