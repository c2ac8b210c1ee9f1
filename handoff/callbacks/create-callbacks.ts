import { defaultCallbacks } from '../../contracts/callback';
import { PlantaoError } from '../../contracts/plantao-error';
import type { PolicyOf } from '../../conversations/absence/absence-policy';
import { armAbsence } from '../../conversations/absence/arm-absence';
import { applyUnlessTaken } from '../../conversations/apply-unless-taken';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { TimeTakenError } from '../../conversations/time-taken-error';
import { andThen, type Step, step } from '../../conversations/transition';
import type { AuditEntry } from '../../staff/audit-store';
import { type Actor, mustBeOpen, mustControl, mustServe } from '../actor';
import { isFree, isOnline } from '../agents/agent';
import type { AgentStore } from '../agents/agent-store';
import type { HandoffTexts } from '../handoff-texts';
import { opensAt } from '../hours/business-hours';
import type { HoursStore } from '../hours/hours-store';
import type { OpenConversation } from '../views/open-conversation';
import { beginCall } from './begin-call';
import { bookCall, type ChosenTime, cancelCall, moveCall, teamFor } from './book-call';
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
  /** Whether times may be booked: there is a calendar, and they are on. */
  areOffered(): Promise<boolean>;
  /** The times of a conversation's team, its own booking not counted; null where nothing can be booked. */
  timesFor(conversation: Conversation, now: Date): Promise<CallTimes | null>;
  /** The free ones, which staff may book or move a booking to. */
  freeTimes(id: string, actor: Actor): Promise<CallTime[]>;
  /**
   * Books a time for the customer of whoever has the conversation, who is free for others until then.
   *
   * @throws PlantaoError `time-taken`, `conflict` where one is booked, `invalid-input` for no time of the calendar
   */
  book(id: string, actor: Actor, startsAt: Date): Promise<Conversation>;
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

function mustBeUnbooked({ booking }: Conversation): void {
  if (booking === null) return;
  throw new PlantaoError('conflict', 'A time is booked here already: move it instead.');
}

function mustBeBooked({ booking }: Conversation): void {
  if (booking !== null) return;
  throw new PlantaoError('conflict', 'No time is booked here any more: read the conversation again.');
}

export function createCallbacks(deps: Deps): Callbacks {
  const { conversations, open, setting, bookings, hours, agents, texts, policyOf, audit, now } = deps;

  /** The calendar and the settings by which times are offered; null where none are. */
  async function readOffer() {
    const [calendar, stored] = await Promise.all([hours.read(), setting.read()]);
    const settings = stored ?? defaultCallbacks;
    return calendar === null || !settings.enabled ? null : { calendar, settings };
  }

  async function timesFor(conversation: Conversation, at: Date): Promise<CallTimes | null> {
    const offer = await readOffer();
    if (offer === null) return null;
    const { calendar, settings } = offer;
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

  /** Books the time, or moves the booking there, as soon as a free place of it is not somebody else's. */
  async function takeTime(
    id: string,
    actor: Actor,
    startsAt: Date,
    {
      check,
      take,
      tell,
    }: {
      check: (conversation: Conversation) => void;
      take: (conversation: Conversation, time: ChosenTime) => Step;
      tell: HandoffTexts['callMoved'];
    },
  ): Promise<Conversation> {
    for (let tries = 0; tries < mostRaces; tries += 1) {
      const conversation = await open(id, actor);
      check(conversation);
      const offered = await timesFor(conversation, now());
      const time = offered?.times.find((one) => one.startsAt.getTime() === startsAt.getTime());
      if (time === undefined || time.why === 'too-soon') {
        throw new PlantaoError('invalid-input', 'Choose one of the free times.', {
          fields: { startsAt: 'Nobody can be called back at this time.' },
        });
      }
      const { place, endsAt } = time;
      if (place === null) break;
      const outcome = await applyUnlessTaken(conversations, id, (latest, at) => {
        check(latest);
        return andThen(take(latest, { startsAt, endsAt, place }), (taken) =>
          step(taken, {}, [tell(taken, { dueAt: startsAt, endsAt }, at)]),
        );
      });
      if (outcome !== 'taken') return conversations.get(id);
    }
    throw new TimeTakenError();
  }

  return {
    setting,
    timesFor,

    async areOffered() {
      return (await readOffer()) !== null;
    },

    async freeTimes(id, actor) {
      const times = await timesFor(await open(id, actor), now());
      return times === null ? [] : freeOf(times);
    },

    async book(id, actor, startsAt) {
      const check = (conversation: Conversation) => {
        mustBeOpen(conversation);
        mustControl(actor, conversation);
        mustBeUnbooked(conversation);
      };
      const booked = await takeTime(id, actor, startsAt, {
        check,
        take: (conversation, time) => bookCall(conversation, time, { by: actor.name }),
        tell: texts.callBooked,
      });
      await record(actor, 'booked', id, { startsAt: startsAt.toISOString() });
      return booked;
    },

    async move(id, actor, startsAt) {
      mustServe(actor);
      const moved = await takeTime(id, actor, startsAt, {
        check: mustBeBooked,
        take: (conversation, time) => moveCall(conversation, time, actor.name),
        tell: texts.callMoved,
      });
      await record(actor, 'moved', id, { startsAt: startsAt.toISOString() });
      return moved;
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
