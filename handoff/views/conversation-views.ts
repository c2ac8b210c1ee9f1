import type { ActivityView, Reading } from '../../contracts/activity';
import type { ConversationDetail, ConversationItem } from '../../contracts/conversation';
import type { Hours } from '../../contracts/hours';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import type { Actor } from '../actor';
import type { ConversationQueries, PageQuery } from '../queries/conversation-queries-store';
import type { QueuePlaces } from '../queue/queue-place';
import type { ConversationAccess } from './conversation-access';
import type { OpenConversation } from './open-conversation';
import { isInTranscript, presentActivity } from './present-activity';
import { presentDetail, presentItem } from './present-conversation';
import { readingOf } from './reading';

const historyLength = 20;

interface ConversationPage {
  items: ConversationItem[];
  nextCursor: string | null;
  total: number;
}

type ViewQuery = Omit<PageQuery, 'agentId' | 'hiddenTeams'>;

/** What staff read of conversations, each as far as they may. */
export interface ConversationViews {
  list(actor: Actor, query: ViewQuery): Promise<ConversationPage>;
  detail(actor: Actor, id: string): Promise<ConversationDetail>;
  /** The same for somebody who has just acted on it, even where the act put it out of their sight. */
  present(actor: Actor, id: string): Promise<ConversationDetail>;
  transcript(
    actor: Actor,
    id: string,
    after: number,
    limit: number,
  ): Promise<{ items: ActivityView[]; seq: number; reading: Reading }>;
}

interface Deps {
  conversations: Conversations;
  open: OpenConversation;
  queries: ConversationQueries;
  places: QueuePlaces;
  access: ConversationAccess;
  hours: { read(): Promise<Hours | null> };
  /** Whether times to be called back may be booked. */
  areCallsOffered: () => Promise<boolean>;
  /** Something was heard of the person. */
  seen: (staffId: string) => void;
  now: () => Date;
}

/** Places by conversation, counted team by team in the queue's order. */
function countPlaces(queued: { id: string; team: string | undefined }[]): Map<string, number> {
  const last = new Map<string | undefined, number>();
  const places = new Map<string, number>();
  for (const { id, team } of queued) {
    const place = (last.get(team) ?? 0) + 1;
    last.set(team, place);
    places.set(id, place);
  }
  return places;
}

export function createConversationViews(deps: Deps): ConversationViews {
  const { conversations, open, queries, places, access, hours, now } = deps;

  /** Each queued conversation's place within its team. */
  async function positions(page: Conversation[], query: ViewQuery): Promise<Map<string, number>> {
    if (!page.some(({ queue }) => queue !== null)) return new Map();
    const { view, cursor, q, category, priority } = query;
    // The queue from its beginning shows every team's places without a gap.
    const isWhole =
      view === 'queue' && [cursor, q, category, priority].every((filter) => filter === undefined);
    return countPlaces(
      isWhole
        ? page.map(({ _id, queue }) => ({ id: _id, team: queue?.team }))
        : (await queries.queuedPlaces(false)).map(({ id, place }) => ({ id, team: place.team })),
    );
  }

  async function describe(actor: Actor, conversation: Conversation): Promise<ConversationDetail> {
    const [position, history, calendar, areCallsOffered] = await Promise.all([
      places.positionOf(conversation),
      queries.history(conversation, historyLength),
      hours.read(),
      deps.areCallsOffered(),
    ]);
    const context = { actor, position, history, hours: calendar, areCallsOffered, now: now() };
    return presentDetail(conversation, context);
  }

  return {
    async list(actor, query) {
      deps.seen(actor.id);
      const hiddenTeams = await access.hiddenTeams(actor);
      const page = await queries.list({ ...query, agentId: actor.id, hiddenTeams });
      const [placeOf, calendar] = await Promise.all([positions(page.conversations, query), hours.read()]);
      return {
        items: page.conversations.map((conversation) =>
          presentItem(conversation, {
            actor,
            position: placeOf.get(conversation._id) ?? null,
            hours: calendar,
            now: now(),
          }),
        ),
        nextCursor: page.nextCursor,
        total: page.total,
      };
    },

    async detail(actor, id) {
      return describe(actor, await open(id, actor));
    },

    async present(actor, id) {
      return describe(actor, await conversations.get(id));
    },

    async transcript(actor, id, after, limit) {
      const conversation = await open(id, actor);
      const from = Math.max(after, conversation.firstSeq);
      const activities = await conversations.read(conversation, from, limit);
      const reading = readingOf(actor, conversation);
      return {
        items: activities.filter(isInTranscript).map((activity) => presentActivity(activity, reading)),
        seq: conversation.seq,
        reading,
      };
    },
  };
}
