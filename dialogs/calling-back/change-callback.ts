import type { TurnContext } from 'botbuilder';
import type { Signals } from '../../contracts/category';
import { step } from '../../conversations/transition';
import type { BotServices } from '../bot-services';
import { asksQuestion } from '../hearing/asks-question';
import { cancelsCall, wantsItNow } from '../hearing/call-changes';
import { readCallWish } from '../hearing/call-wish';
import { namesTime } from '../hearing/names-time';
import { plainWords } from '../hearing/plain-words';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { keepCallback, noteCallback } from './note-callback';
import { offerTimes, settleTime } from './offer-times';

const mostWordsOfTime = 8;

/**
 * Somebody in the queue says when they want to be called, or of a promised call that it is to be at another time or not
 * at all.
 *
 * @returns whether that was it
 */
export async function changeCallback(
  context: TurnContext,
  services: BotServices,
  { smallTalk, wantsPerson, anger }: Signals,
): Promise<boolean> {
  const { conversation, activity, change } = scopeOf(context);
  const { text } = activity;
  const wish = readCallWish(text);
  if (wish === 'timed') {
    const settled = await settleTime(context, services, text);
    if (settled === 'off') await noteCallback(context, text);
    if (settled === 'no-time') await offerTimes(context, services);
    return true;
  }
  if (wish === 'untimed' && (await offerTimes(context, services))) return true;
  if (conversation.callback === null) return wish === 'untimed' && askForTime(context, text);
  // Here is where a person answers next.
  if (cancelsCall(text) || wantsItNow(text)) {
    const { callbackCancelled } = textsFor(context);
    await say(context, 'callbackCancelled', callbackCancelled, { plantao: { kind: 'acknowledged' } });
    change((current) => step(current, { callback: null }));
    return true;
  }
  if (smallTalk !== null || wantsPerson || anger) return false;
  if (!namesTime(text) || asksQuestion(text) || plainWords(text).split(' ').length > mostWordsOfTime)
    return false;
  await noteCallback(context, text);
  return true;
}

/** A wish without its time is kept for the team as it is, and what they say next may be the time. */
async function askForTime(context: TurnContext, wish: string): Promise<true> {
  const { callbackAsk } = textsFor(context);
  keepCallback(context, wish);
  await say(context, 'callbackAsk', callbackAsk, { plantao: { kind: 'acknowledged' } });
  return true;
}
