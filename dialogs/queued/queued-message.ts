import type { TurnContext } from 'botbuilder';
import type { Signals } from '../../contracts/category';
import type { BotServices } from '../bot-services';
import { agreesToWait } from '../hearing/agrees-to-wait';
import { askedClause } from '../hearing/asked-clause';
import { asksForPlace } from '../hearing/asks-about-wait';
import { asksQuestion } from '../hearing/asks-question';
import { readBareAnswer } from '../hearing/bare-answer';
import { isChoice } from '../hearing/choices';
import { turnsTo } from '../hearing/turns-to';

/** What is known of a message from somebody who waits for a person. */
export interface QueuedMessage {
  readonly context: TurnContext;
  readonly services: BotServices;
  /** Without a request that it gives up in the same breath as it asks for another, and without what only leads to a question. */
  readonly text: string;
  readonly signals: Signals;
  /** Whether what it says has moved the conversation up. */
  readonly isRaised: boolean;
  /** A bare yes, no, "ok" or the like. */
  readonly isBare: boolean;
  /** About the wait, or nothing but talk. */
  readonly isAboutWaiting: boolean;
  /** About something else. */
  readonly isQuestion: boolean;
}

export function readQueuedMessage(
  context: TurnContext,
  services: BotServices,
  { text: said, signals, isRaised }: Pick<QueuedMessage, 'text' | 'signals' | 'isRaised'>,
): QueuedMessage {
  const { wantsPerson, waitingLong, smallTalk } = signals;
  const text = turnsTo(said) ?? askedClause(said) ?? said;
  const isBare = readBareAnswer(text, signals) !== null;
  const isTalk = isBare || smallTalk !== null || isChoice(text, 'stayQueued') || agreesToWait(text);
  const isAboutWaiting = isTalk || wantsPerson || waitingLong || asksForPlace(text);
  const isQuestion = !isAboutWaiting && asksQuestion(text);
  return { context, services, text, signals, isRaised, isBare, isAboutWaiting, isQuestion };
}
