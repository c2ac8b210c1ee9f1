import type { NewActivity } from '../activity';
import { closeConversation } from '../close-conversation';
import type { Absence, Conversation } from '../conversation';
import { later } from '../later';
import { staffEvent } from '../staff-event';
import { andThen, type Step, step, type Transition } from '../transition';
import type { PolicyOf } from './absence-policy';

/** What the sequence itself has asked, and waits for: one of its choices, or when to call back. */
type Offer = NonNullable<Absence['offer']>;

/** What a customer makes of it. `wish`: when to be called, in their words; null while they have not said. */
export type SecondCallAnswer =
  | { kind: 'go-on' }
  | { kind: 'leave' }
  | { kind: 'call-back'; wish: string | null };

export interface SecondCallRules {
  policyOf: PolicyOf;
  /** Null: the words are for the agent. */
  read: (text: string, offer: Offer) => SecondCallAnswer | null;
  /** The sequence's own word on a choice that it offered. */
  compose: (
    conversation: Conversation,
    answer: Exclude<SecondCallAnswer, { kind: 'go-on' }>,
  ) => { message: NewActivity; lastTexts: Conversation['lastTexts'] };
}

function askToBeCalled(
  conversation: Conversation,
  { text, wish }: { text: string; wish: string | null },
  said: { message: NewActivity; lastTexts: Conversation['lastTexts'] },
  policyOf: PolicyOf,
  now: Date,
): Step {
  const policy = policyOf(conversation);
  // The clock only bounds for how long the next words may be the time: it closes nothing, for the customer waits.
  const absence: Absence | null =
    wish !== null || policy === null
      ? null
      : { stage: 'called', since: now, dueAt: later(now, policy.closeMs), offer: 'call-time' };
  return step(conversation, { lastTexts: said.lastTexts, callback: { wish: text, at: now }, absence }, [
    staffEvent({ name: 'callback-wished', reason: text }),
    said.message,
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
    const answer = rules.read(text, offer);
    if (answer === null) return accepted;
    return andThen(accepted, (conversation) => {
      if (answer.kind === 'go-on') {
        return step(conversation, offer === 'call-time' ? { callback: null } : {});
      }
      const said = rules.compose(conversation, answer);
      if (answer.kind === 'call-back') {
        const kept = { text: text.slice(0, longestWish), wish: answer.wish };
        return askToBeCalled(conversation, kept, said, rules.policyOf, now);
      }
      return closeConversation(
        { ...conversation, lastTexts: said.lastTexts },
        { reason: 'customer', resolution: null, by: null, farewell: [said.message] },
        now,
      );
    });
  };
}
