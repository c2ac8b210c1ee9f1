import type { TurnContext } from 'botbuilder';
import type { BotServices } from '../bot-services';
import { isChoice } from '../hearing/choices';
import { saysOnlyTime } from '../hearing/says-only-time';
import { scopeOf } from '../scope-state';
import { offeredUpTo } from './call-offer';
import { offerOtherTimes, settleTime } from './offer-times';

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
  if (!saysOnlyTime(text)) return false;
  const settled = await settleTime(context, services, text);
  return settled === 'booked' || settled === 'offered';
}
