import type { TurnContext } from 'botbuilder';
import { cancelCall } from '../../handoff/callbacks/book-call';
import type { BotServices } from '../bot-services';
import { readAboutBooking } from '../hearing/about-booking';
import { asksQuestion } from '../hearing/asks-question';
import { readCallWish } from '../hearing/call-wish';
import { namesTime } from '../hearing/names-time';
import { plainWords } from '../hearing/plain-words';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { wordCallTimeWithin } from '../texts/word-call-time';
import { offerOtherTimes, offerTimesAround, settleTime } from './offer-times';

/** A longer message tells of something else than a time. */
const mostWordsOfTime = 9;
const mayBe =
  /^\s*(?:(?:e|mas|ou|and|but|or)\s+)?(?:pode|poderia|d[aá] p|tem como|can|could|how about|what about|que tal)\b/i;

async function sayCancelled(context: TurnContext): Promise<void> {
  const { conversation, change } = scopeOf(context);
  const texts = textsFor(context);
  const line = conversation.owner.kind === 'queue' ? 'callCancelledQueued' : 'callCancelled';
  change((current) => cancelCall(current));
  await say(context, line, texts[line], {
    plantao: { kind: 'callback-cancelled' },
    choices: [texts.choices.otherTimes, texts.choices.person],
  });
}

async function sayStanding(context: TurnContext, services: BotServices, at: Date): Promise<void> {
  const { conversation, now } = scopeOf(context);
  const texts = textsFor(context);
  const when = wordCallTimeWithin(at, now, services.timeZone(), conversation.locale);
  await say(
    context,
    'callStands',
    texts.callStands.map((word) => word({ when })),
    { plantao: { kind: 'acknowledged' }, choices: [texts.choices.moveCall, texts.choices.cancelCall] },
  );
}

/** A time alone moves the booking there; a question that names one asks about something else, unless it proposes it. */
function proposesTime(text: string): boolean {
  const isShort = plainWords(text).split(' ').length <= mostWordsOfTime;
  return isShort && namesTime(text) && (mayBe.test(text) || !asksQuestion(text));
}

/** Somebody who has booked a time cancels it, moves it, or asks about it. False where they say anything else. */
export async function heedBooking(
  context: TurnContext,
  services: BotServices,
  text: string,
): Promise<boolean> {
  const { booking } = scopeOf(context).conversation;
  if (booking === null) return false;
  const about = readAboutBooking(text);
  const wish = readCallWish(text);
  if (about === 'cancel') {
    await sayCancelled(context);
    return true;
  }
  if (about === 'later' || about === 'earlier') {
    await offerTimesAround(context, services, about);
    return true;
  }
  if (about === 'when' || wish === 'untimed') {
    await sayStanding(context, services, booking.dueAt);
    return true;
  }
  if (wish === 'timed' || proposesTime(text)) {
    const settled = await settleTime(context, services, text);
    if (settled === 'booked' || settled === 'offered') return true;
  }
  if (about === 'move' && (await offerOtherTimes(context, services))) return true;
  return false;
}
