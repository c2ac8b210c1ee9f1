import type { TurnContext } from 'botbuilder';
import { bookCall, type ChosenTime } from '../../handoff/callbacks/book-call';
import { type CallTimes, freeOf } from '../../handoff/callbacks/create-callbacks';
import type { BotServices } from '../bot-services';
import { say, textsFor } from '../say';
import { requestsOf, scopeOf } from '../scope-state';
import { wordCallTimeWithin } from '../texts/word-call-time';
import { keepBookedDay, keepOffer } from './call-offer';
import { furtherTimes, matchWords, mostOffered, spreadTimes } from './match-times';
import { lineOf, wordOffer } from './word-offer';

/** `off`: nothing can be booked here; `no-time`: the words name none. */
type Settled = 'booked' | 'offered' | 'no-time' | 'off';

async function sayOffer(
  context: TurnContext,
  { timeZone }: CallTimes,
  times: readonly ChosenTime[],
  why: Parameters<typeof wordOffer>[1],
): Promise<void> {
  const { now, conversation, change } = scopeOf(context);
  const { locale } = conversation;
  const { line, wordings, choices, plantao } = wordOffer(times, why, { now, timeZone, locale });
  change(keepOffer({ times, timeZone }));
  await say(context, line, wordings, { plantao, choices });
}

/** Offers a few free times. False, and nothing said, where nothing can be booked. */
export async function offerTimes(context: TurnContext, services: BotServices): Promise<boolean> {
  const { conversation, now } = scopeOf(context);
  const known = await services.callTimes(conversation, now);
  if (known === null) return false;
  await sayOffer(context, known, spreadTimes(known), 'callTimes');
  return true;
}

/**
 * Free times to offer beside something else that is said, with the sentence for it; null where there are none. They
 * count as offered.
 */
export async function timesBeside(
  context: TurnContext,
  services: BotServices,
): Promise<{ sentences: readonly string[]; choices: string[]; times: string[] } | null> {
  const { conversation, now, change } = scopeOf(context);
  const known = await services.callTimes(conversation, now);
  const times = known === null ? [] : spreadTimes(known);
  if (known === null || times.length === 0) return null;
  const { timeZone } = known;
  change(keepOffer({ times, timeZone }));
  const { wordings, choices } = wordOffer(times, 'callTimesBeside', {
    now,
    timeZone,
    locale: conversation.locale,
  });
  return { sentences: wordings, choices, times: times.map(({ startsAt }) => startsAt.toISOString()) };
}

/** Offers further times than those before; after the last, from the beginning. False where nothing can be booked. */
export async function offerOtherTimes(context: TurnContext, services: BotServices): Promise<boolean> {
  const { conversation, now } = scopeOf(context);
  const known = await services.callTimes(conversation, now);
  if (known === null) return false;
  await sayOffer(context, known, furtherTimes(known, conversation), 'callTimesMore');
  return true;
}

/**
 * Offers times later, or earlier, than the one that is booked, those next to it first. False where nothing can be
 * booked.
 */
export async function offerTimesAround(
  context: TurnContext,
  services: BotServices,
  direction: 'later' | 'earlier',
): Promise<boolean> {
  const { conversation, now } = scopeOf(context);
  const known = await services.callTimes(conversation, now);
  const at = conversation.booking?.dueAt;
  if (known === null || at === undefined) return false;
  const free = freeOf(known);
  const times =
    direction === 'later'
      ? free.filter(({ startsAt }) => startsAt > at).slice(0, mostOffered)
      : free.filter(({ startsAt }) => startsAt < at).slice(-mostOffered);
  if (times.length > 0) await sayOffer(context, known, times, 'callTimesFit');
  else await sayOffer(context, known, spreadTimes(known), 'callTimesMore');
  return true;
}

/** Books a time, or moves the booking there, and says so; without a number it is asked for, as before any call. */
async function book(context: TurnContext, { timeZone }: CallTimes, time: ChosenTime): Promise<void> {
  const { conversation, now, change } = scopeOf(context);
  const { locale, booking, details } = conversation;
  const texts = textsFor(context);
  const words = requestsOf(context).current ?? undefined;
  change((current) => bookCall(current, time, words === undefined ? {} : { words }));
  change(keepBookedDay({ times: [time], timeZone }));
  const when = wordCallTimeWithin(time.startsAt, now, timeZone, locale);
  const line = booking === null ? 'callBooked' : 'callMoved';
  const after = details.phone === undefined && booking === null ? ` ${texts.callbackNumber}` : '';
  await say(
    context,
    line,
    texts[line].map((word) => word({ when }) + after),
    {
      plantao: {
        kind: 'callback-booked',
        startsAt: time.startsAt.toISOString(),
        endsAt: time.endsAt.toISOString(),
      },
      choices: [texts.choices.moveCall, texts.choices.cancelCall],
    },
  );
}

/** Books the time that the words name, or offers what comes next to it. */
export async function settleTime(
  context: TurnContext,
  services: BotServices,
  text: string,
): Promise<Settled> {
  const { conversation, now } = scopeOf(context);
  const known = await services.callTimes(conversation, now);
  if (known === null) return 'off';
  const match = matchWords(text, conversation, known, now);
  if (match === null) return 'no-time';
  if (match.kind === 'one') {
    await book(context, known, match.time);
    return 'booked';
  }
  await sayOffer(context, known, match.times, lineOf[match.why]);
  return 'offered';
}
