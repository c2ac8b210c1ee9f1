import type { HandoffReason } from '../../contracts/handoff-reason';
import type { Hours } from '../../contracts/hours';
import type { Priority } from '../../contracts/priority';
import { type Sla, type SlaClockName, slaClockNameSchema } from '../../contracts/sla';
import type { Conversation } from '../../conversations/conversation';
import type { ConversationSla, SlaClock } from '../../conversations/conversation-parts';
import { staffEvent } from '../../conversations/staff-event';
import { andThen, type Step, step, type Transition } from '../../conversations/transition';
import { isOpen } from '../hours/business-hours';
import { rankOf } from '../queue/queue-conversation';
import { dueOf, moveClock, newClock, notePassed } from './sla-clock';

/** What the clocks go by, as it was last read. */
interface SlaRules {
  targets(): Sla | null;
  hours(): Hours | null;
}

const names = slaClockNameSchema.options;
/** So many of a conversation's breaches are kept, the last ones. */
const mostBreaches = 20;

/**
 * True where the step takes the conversation from the bot to people anew. A close that is taken back gives the same
 * hand-off on: transitions share what they leave as it was.
 */
function isNewHandoff(before: Conversation, { handoff, owner }: Conversation): boolean {
  if (handoff === null || before.owner.kind !== 'bot') return false;
  return before.handoff === null || (owner.kind === 'queue' && handoff !== before.handoff);
}

/** What is promised of a hand-off that begins. Somebody who took over from the bot was not waited for. */
function promise(
  { handoff, triage, priority, sla }: Conversation,
  targets: Sla | null,
): ConversationSla | null {
  const own = targets?.categories.find(({ category }) => category === triage?.category) ?? targets;
  const clockOf = (name: SlaClockName): SlaClock | null => {
    const minutes = own?.[name][priority] ?? null;
    return targets === null || minutes === null ? null : newClock(minutes, targets.warnBeforePercent);
  };
  const wasTaken = handoff?.reason === ('taken-over' satisfies HandoffReason);
  const firstResponse = wasTaken ? null : clockOf('firstResponse');
  const resolution = clockOf('resolution');
  const breaches = sla?.breaches ?? [];
  if (firstResponse === null && resolution === null && breaches.length === 0) return null;
  return { firstResponse, resolution, dueAt: null, breaches };
}

/** The clock that runs: none with the bot, none after the close, none while the customer owes the next message. */
function runningIn({ status, owner, customerWaits, handoff }: Conversation): SlaClockName | null {
  if (status === 'closed' || owner.kind === 'bot' || !customerWaits) return null;
  return handoff?.firstReplyAt === undefined ? 'firstResponse' : 'resolution';
}

function endOf(name: SlaClockName, { handoff, closed }: Conversation): Date | null {
  const repliedAt = handoff?.firstReplyAt ?? null;
  return name === 'firstResponse' ? repliedAt : repliedAt === null ? null : (closed?.at ?? null);
}

const raised: Record<Priority, Priority> = {
  low: 'normal',
  normal: 'high',
  high: 'urgent',
  urgent: 'urgent',
};

/** What still waits in the queue is served sooner, by one step. */
function raise(conversation: Conversation): Conversation {
  const { queue } = conversation;
  if (queue === null) return conversation;
  const priority = raised[conversation.priority];
  return {
    ...conversation,
    priority,
    queue: { ...queue, rank: rankOf({ priority, isAgreed: queue.isAgreed }) },
  };
}

/** What waited for one colleague in vain may be taken by their team. */
function openToTeam(conversation: Conversation): Conversation {
  if (conversation.queue?.onlyAgentId === undefined) return conversation;
  const { onlyAgentId, ...place } = conversation.queue;
  return { ...conversation, queue: { ...place, preferredAgentId: onlyAgentId } };
}

/** Tells staff what the clock has passed, and does what is done about it. */
function act(
  conversation: Conversation,
  name: SlaClockName,
  was: SlaClock,
  is: SlaClock,
  rules: SlaRules,
): Step {
  const isBreach = is.breachedAt !== was.breachedAt;
  const isFirst = was.warnedAt === null;
  const sooner = isFirst && rules.targets()?.escalate === true ? raise(conversation) : conversation;
  const { priority } = sooner;
  const told = staffEvent({
    name: isBreach ? 'sla-breached' : 'sla-warned',
    clock: name,
    ...(priority === conversation.priority ? {} : { priority }),
  });
  return step(isBreach ? openToTeam(sooner) : sooner, {}, [told]);
}

/** A breach as a report asks about it: how the conversation stood until then. */
function breachOf(
  clock: SlaClockName,
  at: Date,
  { team, triage, priority, owner, handoff }: Conversation,
  hours: Hours | null,
): ConversationSla['breaches'][number] {
  return {
    clock,
    at,
    team,
    category: triage?.category ?? null,
    priority,
    agentName: owner.kind === 'agent' ? owner.agentName : null,
    outOfHours: handoff !== null && !isOpen(hours, handoff.requestedAt),
  };
}

function dueIn(sla: ConversationSla, hours: Hours | null): Date | null {
  const running = names.map((name) => sla[name]).find((clock) => clock !== null && clock.since !== null);
  return running === undefined || running === null ? null : dueOf(running, hours);
}

function isSame(one: ConversationSla, other: ConversationSla): boolean {
  return (
    names.every((name) => one[name] === other[name]) &&
    one.breaches === other.breaches &&
    one.dueAt?.getTime() === other.dueAt?.getTime()
  );
}

/**
 * What a step means for the promised times, in the same update: the clocks begin with the hand-off, run while the
 * customer waits for people, stand still otherwise, and are over with the first message and the close. What has
 * passed since the last update is told and recorded, each once, whoever comes first to it. Pure.
 */
export function followSla(before: Conversation, decided: Step, now: Date, rules: SlaRules): Step {
  const isNew = isNewHandoff(before, decided.conversation);
  const known = isNew ? promise(decided.conversation, rules.targets()) : decided.conversation.sla;
  if (known === null) return isNew ? step(decided.conversation, { sla: null }, decided.append) : decided;
  const hours = rules.hours();
  const running = runningIn(decided.conversation);
  let sla = known;
  let followed = decided;
  for (const name of names) {
    const was = known[name];
    if (was === null) continue;
    const runs = running === name;
    const passed = notePassed(was, runs, hours, now);
    if (passed !== was) followed = andThen(followed, (next) => act(next, name, was, passed, rules));
    if (passed.breachedAt !== null && passed.breachedAt !== was.breachedAt) {
      const breach = breachOf(name, passed.breachedAt, before, hours);
      sla = { ...sla, breaches: [...sla.breaches, breach].slice(-mostBreaches) };
    }
    const endedAt = endOf(name, decided.conversation);
    sla = { ...sla, [name]: moveClock(passed, { runs, endedAt }, hours, now) };
  }
  sla = { ...sla, dueAt: dueIn(sla, hours) };
  if (decided.conversation.sla !== null && isSame(decided.conversation.sla, sla)) return followed;
  return step(followed.conversation, { sla }, followed.append);
}

/** Lets what is due be told: the clocks follow every update. Null when nothing is due at this moment. */
export const noteDueSla: Transition = (conversation, now) => {
  const dueAt = conversation.sla?.dueAt ?? null;
  return dueAt === null || dueAt > now ? null : step(conversation, {});
};

/** Lets a running clock's next moment be worked out anew, by a calendar that has changed. Null where none runs. */
export const recheckSla: Transition = (conversation) =>
  conversation.sla !== null && runningIn(conversation) !== null ? step(conversation, {}) : null;
