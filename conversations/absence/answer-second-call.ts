import type { NewActivity } from '../activity';
import { closeConversation } from '../close-conversation';
import type { Conversation } from '../conversation';
import type { Absence } from '../conversation-parts';
import { later } from '../later';
import { staffEvent } from '../staff-event';
import { andThen, type Step, step, type Transition } from '../transition';
import type { PolicyOf } from './absence-policy';

/** What the sequence itself has asked, and waits for: one of its choices, or when to call back. */
type Offer = NonNullable<Absence['offer']>;

/** The sequence's own word; what its dialogs remember of it, where they do. */
interface Said {
  message: NewActivity;
  lastTexts: Conversation['lastTexts'];
  dialog?: Conversation['dialog'];
}
type Compose = (conversation: Conversation) => Said;

/**
 * What a customer makes of it. `wish`: when to be called, in their words; null while they have not said, with the times
 * that are offered, where there are any. `booked`: a time that was free, with what takes it.
 */
export type SecondCallAnswer =
  | { kind: 'go-on' }
  | { kind: 'leave' }
  | { kind: 'call-back'; wish: string | null; offer?: Compose }
  | { kind: 'booked'; book: (conversation: Conversation) => Step; confirm: Compose };

export interface SecondCallRules {
  policyOf: PolicyOf;
  /** Null: the words are for the agent. */
  read: (text: string, offer: Offer, conversation: Conversation) => SecondCallAnswer | null;
  /** The sequence's own word on a choice that it offered. */
  compose: (
    conversation: Conversation,
    answer: Extract<SecondCallAnswer, { kind: 'leave' | 'call-back' }>,
  ) => Said;
}

function askToBeCalled(
  conversation: Conversation,
  { text, wish }: { text: string; wish: string | null },
  { message, ...kept }: Said,
  policyOf: PolicyOf,
  now: Date,
): Step {
  const policy = policyOf(conversation);
  // The clock only bounds for how long the next words may be the time: it closes nothing, for the customer waits.
  const absence: Absence | null =
    wish !== null || policy === null
      ? null
      : { stage: 'called', since: now, dueAt: later(now, policy.closeMs), offer: 'call-time' };
  return step(conversation, { ...kept, callback: { wish: text, at: now }, absence }, [
    staffEvent({ name: 'callback-wished', reason: text }),
    message,
  ]);
}

/** So much of a wish is kept. */
const longestWish = 200;

/**
 * Accepts a customer's words by `accept` and, where they take a choice of the second call while an agent has the
 * conversation, does what was chosen by the same update. The bot's turns are silent there; the sequence answers what
 * it asked itself, and only while nobody has said anything since.
 */
export function answerSecondCall(rules: SecondCallRules, accept: Transition, text: string): Transition {
  return (before, now) => {
    const accepted = accept(before, now);
    const offer = before.absence?.offer;
    if (accepted === null || offer === undefined || before.owner.kind !== 'agent') return accepted;
    const answer = rules.read(text, offer, before);
    if (answer === null) return accepted;
    return andThen(accepted, (conversation) => {
      if (answer.kind === 'go-on') {
        return step(conversation, offer === 'call-time' ? { callback: null } : {});
      }
      if (answer.kind === 'booked') {
        const { message, ...kept } = answer.confirm(conversation);
        return andThen(answer.book(conversation), (booked) => step(booked, kept, [message]));
      }
      if (answer.kind === 'call-back') {
        const said = answer.offer?.(conversation) ?? rules.compose(conversation, answer);
        const wish = { text: text.slice(0, longestWish), wish: answer.wish };
        return askToBeCalled(conversation, wish, said, rules.policyOf, now);
      }
      const said = rules.compose(conversation, answer);
      return closeConversation(
        { ...conversation, lastTexts: said.lastTexts },
        { reason: 'customer', resolution: null, by: null, farewell: [said.message] },
        now,
      );
    });
  };
}
