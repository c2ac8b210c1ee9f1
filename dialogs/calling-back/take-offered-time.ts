import type { TurnContext } from 'botbuilder';
import type { BotServices } from '../bot-services';
import { asksQuestion } from '../hearing/asks-question';
import { isChoice } from '../hearing/choices';
import { namesTime } from '../hearing/names-time';
import { plainWords } from '../hearing/plain-words';
import { scopeOf } from '../scope-state';
import { offeredUpTo } from './call-offer';
import { offerOtherTimes, settleTime } from './offer-times';

/** A longer message tells of something else than a time. */
const mostWordsOfTime = 9;

/**
 * Takes one of the times that were offered, another one in words, or asks for further ones, whatever went on since. False
 * where none were offered, or the message says something else.
 */
export async function takeOfferedTime(
  context: TurnContext,
  services: BotServices,
  text: string,
): Promise<boolean> {
  if (isChoice(text, 'otherTimes')) return offerOtherTimes(context, services);
  if (offeredUpTo(scopeOf(context).conversation) === null) return false;
  const isTime =
    namesTime(text) && !asksQuestion(text) && plainWords(text).split(' ').length <= mostWordsOfTime;
  if (!isTime) return false;
  const settled = await settleTime(context, services, text);
  return settled === 'booked' || settled === 'offered';
}
