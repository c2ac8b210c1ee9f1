import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import type { Locale } from '../../contracts/locale';
import { isSpokenOf } from '../answering/last-answer-passage';
import type { BotServices } from '../bot-services';
import { triageRequest } from '../handing-over/hand-over';
import { isWithin } from '../hearing/content-words';
import { isLedQuestion, type LastAnswer } from '../hearing/follow-up';
import { takeIn } from '../intake/take-in';
import { keepRequests, requestsOf } from '../scope-state';
import { sayNextRequest } from './say-next-request';

/** So many requests that nothing has answered yet are remembered. */
const mostSetAside = 4;

const lead = /^\s*(?:e|mas|and|but|what about|how about)[\s,]+(?:sobre|about)?\s*/i;
const mostWords = 5;

/** Whether a few words that ask on only name what a request is about: "e a perna?" */
export function comesBackTo(text: string, request: string, locale: Locale): boolean {
  if (!isLedQuestion(text) || text.trim().split(/\s+/).length > mostWords) return false;
  return isWithin(text.replace(lead, ''), request, locale);
}

/**
 * The request of before that "e a perna?" comes back to: one that nothing has answered, and that has all of its words,
 * which the last answer has not. Null when there is none.
 */
export function findEarlier(
  services: BotServices,
  text: string,
  { setAside, last, locale }: { setAside: readonly string[]; last: LastAnswer | null; locale: Locale },
): string | null {
  if (last !== null && isSpokenOf(services, text, last, locale)) return null;
  return setAside.findLast((request) => comesBackTo(text, request, locale)) ?? null;
}

/** Remembers a request that nothing has answered while another one is made. */
export function setAside(context: TurnContext, request: string): void {
  const others = requestsOf(context).setAside.filter((each) => each !== request);
  keepRequests(context, { setAside: [...others, request].slice(-mostSetAside) });
}

/** Who comes back to what they had told wants it seen to: it is taken in. */
export async function takeUpEarlier(
  dc: DialogContext,
  services: BotServices,
  request: string,
): Promise<void> {
  const { context } = dc;
  const others = requestsOf(context).setAside.filter((each) => each !== request);
  keepRequests(context, { current: request, setAside: others });
  await sayNextRequest(context, request);
  await takeIn(dc, await triageRequest(context, services, request), request);
}
