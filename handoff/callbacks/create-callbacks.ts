import { defaultCallbacks } from '../../contracts/callback';
import { PlantaoError } from '../../contracts/plantao-error';
import type { PolicyOf } from '../../conversations/absence/absence-policy';
import { armAbsence } from '../../conversations/absence/arm-absence';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { TimeTakenError } from '../../conversations/time-taken-error';
import { andThen, step } from '../../conversations/transition';
import type { AuditEntry } from '../../staff/audit-store';
import { type Actor, mustServe } from '../actor';
import { isFree, isOnline } from '../agent';
import type { AgentStore } from '../agent-store';
import { opensAt } from '../business-hours';
import type { HandoffTexts } from '../handoff-texts';
import type { HoursStore } from '../hours-store';
import type { OpenConversation } from '../open-conversation';
import { beginCall } from './begin-call';
import { bookCall, type ChosenTime, cancelCall, teamFor } from './book-call';
import { type BookableTime, placeTimes } from './bookable-times';
import type { BookingsStore } from './bookings-store';
import { type CallTime, listCallTimes } from './call-times';
import type { CallbacksStore } from './callbacks-store';

/** What a customer may choose from. */
export interface CallTimes {
  /** In order, with those that are taken or too soon. */
  times: BookableTime[];
  /** Up to when may be booked: later times are too late, not closed. */
  until: Date;
  timeZone: string;
}

/** Calls at a time that the customer has booked. */
export interface Callbacks {
  setting: CallbacksStore;
  /** The times of a conversation's team, its own booking not counted; null where nothing can be booked. */
  timesFor(conversation: Conversation, now: Date): Promise<CallTimes | null>;
  /** The free ones, to which staff may move a booking. */
  freeTimes(id: string, actor: Actor): Promise<CallTime[]>;
  /** @throws PlantaoError `time-taken`, `conflict` where nothing is booked, `invalid-input` for no time of the calendar */
  move(id: string, actor: Actor, startsAt: Date): Promise<Conversation>;
  /** @throws PlantaoError `conflict` where nothing is booked */
  cancel(id: string, actor: Actor): Promise<Conversation>;
  /** Begins a call that is due; nothing where it is not, or not booked any more. */
  beginDue(id: string): Promise<void>;
}

interface Deps {
  conversations: Conversations;
  open: OpenConversation;
  setting: CallbacksStore;
  bookings: BookingsStore;
  hours: HoursStore;
  agents: AgentStore;
  texts: HandoffTexts;
  policyOf: PolicyOf;
  audit: (entry: AuditEntry) => Promise<void>;
  now: () => Date;
}

/** Free places of one time that others may take first, before it counts as taken. */
const mostRaces = 20;

/** The free times, each with the place to take. */
export function freeOf({ times }: CallTimes): ChosenTime[] {
  return times.flatMap(({ startsAt, endsAt, place }) =>
    place === null ? [] : [{ startsAt, endsAt, place }],
  );
}

function mustBeBooked({ booking }: Conversation): void {
  if (booking !== null) return;
  throw new PlantaoError('conflict', 'No time is booked here any more: read the conversation again.');
}

export function createCallbacks(deps: Deps): Callbacks {
  const { conversations, open, setting, bookings, hours, agents, texts, policyOf, audit, now } = deps;

  async function timesFor(conversation: Conversation, at: Date): Promise<CallTimes | null> {
    const [calendar, stored] = await Promise.all([hours.read(), setting.read()]);
    const settings = stored ?? defaultCallbacks;
    if (calendar === null || !settings.enabled) return null;
    const listed = listCallTimes(calendar, settings, at);
    const until = new Date(at.getTime() + (settings.daysAhead + 1) * 24 * 60 * 60_000);
    const last = listed.at(-1);
    const { timeZone } = calendar;
    if (last === undefined) return { times: [], until, timeZone };
    const team = teamFor(conversation);
    const taken = await bookings.taken(team, at, last.endsAt);
    const others = taken.filter(({ conversationId }) => conversationId !== conversation._id);
    return { times: placeTimes(listed, settings, { team, taken: others, now: at }), until, timeZone };
  }

  async function record(actor: Actor, action: string, target: string, details?: Record<string, string>) {
    const entry = { action: `callback.${action}`, by: actor.id, target };
    await audit(details === undefined ? entry : { ...entry, details });
  }

  /** One try to move to a time: false when its place went to somebody else meanwhile. */
  async function tryMove(id: string, actor: Actor, time: ChosenTime): Promise<boolean> {
    try {
      await conversations.apply(id, (conversation) => {
        mustBeBooked(conversation);
        return andThen(bookCall(conversation, time, { by: actor.name }), (moved) =>
          step(moved, {}, [texts.callMoved(moved, time.startsAt, now())]),
        );
      });
      return true;
    } catch (error) {
      if (error instanceof TimeTakenError) return false;
      throw error;
    }
  }

  return {
    setting,
    timesFor,

    async freeTimes(id, actor) {
      const times = await timesFor(await open(id, actor), now());
      return times === null ? [] : freeOf(times);
    },

    async move(id, actor, startsAt) {
      mustServe(actor);
      for (let tries = 0; tries < mostRaces; tries += 1) {
        const conversation = await open(id, actor);
        mustBeBooked(conversation);
        const offered = await timesFor(conversation, now());
        const time = offered?.times.find((one) => one.startsAt.getTime() === startsAt.getTime());
        if (time === undefined || time.why === 'too-soon') {
          throw new PlantaoError('invalid-input', 'Choose one of the free times.', {
            fields: { startsAt: 'Nobody can be called back at this time.' },
          });
        }
        const { place, endsAt } = time;
        if (place === null) break;
        if (await tryMove(id, actor, { startsAt, endsAt, place })) {
          await record(actor, 'moved', id, { startsAt: startsAt.toISOString() });
          return conversations.get(id);
        }
      }
      throw new TimeTakenError();
    },

    async cancel(id, actor) {
      mustServe(actor);
      await open(id, actor);
      await conversations.apply(id, (conversation, at) => {
        mustBeBooked(conversation);
        const cancelled = andThen(cancelCall(conversation, actor.name), (free) =>
          step(free, {}, [texts.callCancelled(free)]),
        );
        // It is for the customer to say how it goes on.
        return armAbsence(cancelled, policyOf, at);
      });
      await record(actor, 'cancelled', id);
      return conversations.get(id);
    },

    async beginDue(id) {
      const [conversation, calendar, everyone] = await Promise.all([
        conversations.findFresh(id),
        hours.read(),
        agents.list(),
      ]);
      const former = everyone.find(({ _id }) => _id === conversation?.booking?.agent?.id);
      const reopens = opensAt(calendar, now());
      await conversations.apply(
        id,
        beginCall({
          isAgentFree: former !== undefined && isFree(former),
          tell: (due) =>
            texts.callDue(due, { opensAt: reopens, isAnyoneThere: everyone.some(isOnline), now: now() }),
        }),
      );
    },
  };
}
