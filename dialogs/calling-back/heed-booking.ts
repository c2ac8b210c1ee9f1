import type { TurnContext } from 'botbuilder';
import { cancelCall } from '../../handoff/callbacks/book-call';
import type { BotServices } from '../bot-services';
import { readAboutBooking } from '../hearing/about-booking';
import { readCallWish } from '../hearing/call-wish';
import { saysOnlyTime } from '../hearing/says-only-time';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { wordCallTimeWithin } from '../texts/word-call-time';
import { offerOtherTimes, offerTimesAround, settleTime } from './offer-times';

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
  if (about === 'when' || wish === 'untimed') {
    await sayStanding(context, services, booking.dueAt);
    return true;
  }
  if (wish === 'timed' || saysOnlyTime(text)) {
    const settled = await settleTime(context, services, text);
    if (settled === 'booked' || settled === 'offered') return true;
  }
  if (about === null) return false;
  const isOffered =
    about === 'move'
      ? await offerOtherTimes(context, services)
      : await offerTimesAround(context, services, about);
  // Nothing can be booked any more: what is booked stands.
  if (!isOffered) await sayStanding(context, services, booking.dueAt);
  return true;
}
