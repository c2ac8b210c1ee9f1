import type { SecondCallAnswer, SecondCallRules } from '../../conversations/absence/answer-second-call';
import { botAuthor } from '../../conversations/bot-author';
import type { Conversation } from '../../conversations/conversation';
import { bookCall, type ChosenTime } from '../../handoff/callbacks/book-call';
import type { CallTimes } from '../../handoff/callbacks/create-callbacks';
import { withOffer } from '../calling-back/call-offer';
import { furtherTimes, matchWords, spreadTimes } from '../calling-back/match-times';
import { lineOf, wordOffer } from '../calling-back/word-offer';
import { isChoice } from '../hearing/choices';
import { pickWording } from '../texts/pick-wording';
import { textsOf } from '../texts/texts-of';
import { wordCallTimeWithin } from '../texts/word-call-time';
import { asWritten } from '../texts/word-values';
import { readSecondCall } from './read-second-call';

/** What there is to offer, as it was read just before; null where nothing can be booked. */
interface Bookable {
  known: CallTimes | null;
  now: Date;
}

/** Offers free times, beside going on and leaving it. */
function offering(
  { timeZone }: CallTimes,
  now: Date,
  times: readonly ChosenTime[],
  line: Parameters<typeof wordOffer>[1],
): SecondCallAnswer {
  return {
    kind: 'call-back',
    wish: null,
    offer(conversation) {
      const { locale } = conversation;
      const { goOn, leaveIt } = textsOf[locale].choices;
      const worded = wordOffer(times, line, { now, timeZone, locale });
      const { text, lastTexts } = pickWording(conversation, worded.line, worded.wordings);
      return {
        message: {
          from: botAuthor,
          text,
          plantao: worded.plantao,
          suggestedActions: [...worded.choices, goOn, leaveIt],
        },
        lastTexts,
        dialog: withOffer(conversation, { times, timeZone }),
      };
    },
  };
}

function booking({ timeZone }: CallTimes, now: Date, time: ChosenTime): SecondCallAnswer {
  const { startsAt, endsAt } = time;
  return {
    kind: 'booked',
    book: (conversation) => bookCall(conversation, time),
    confirm(conversation) {
      const { locale } = conversation;
      const { callBooked, choices } = textsOf[locale];
      const when = wordCallTimeWithin(startsAt, now, timeZone, locale);
      const { text, lastTexts } = pickWording(
        conversation,
        'callBooked',
        callBooked.map((word) => word({ when })),
      );
      const plantao = {
        kind: 'callback-booked' as const,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      };
      const suggestedActions = [choices.moveCall, choices.cancelCall];
      return { message: { from: botAuthor, text, plantao, suggestedActions }, lastTexts };
    },
  };
}

/** What words about a time come to: a time that is booked, or a choice of others. */
function readTime(text: string, conversation: Conversation, known: CallTimes, now: Date): SecondCallAnswer {
  const match = matchWords(text, conversation, known, now);
  if (match === null) return offering(known, now, spreadTimes(known), 'callTimes');
  return match.kind === 'one'
    ? booking(known, now, match.time)
    : offering(known, now, match.times, lineOf[match.why]);
}

function readAnswer(bookable: Bookable): SecondCallRules['read'] {
  return (text, offer, conversation) => {
    const { known, now } = bookable;
    if (known !== null && isChoice(text, 'otherTimes')) {
      return offering(known, now, furtherTimes(known, conversation), 'callTimesMore');
    }
    const heard = readSecondCall(text, offer, conversation);
    if (known === null || heard?.kind !== 'call-back') return heard;
    return heard.wish === null
      ? offering(known, now, spreadTimes(known), 'callTimes')
      : readTime(heard.wish, conversation, known, now);
  };
}

const compose: SecondCallRules['compose'] = (conversation, answer) => {
  const texts = textsOf[conversation.locale];
  if (answer.kind === 'leave') {
    const { text, lastTexts } = pickWording(conversation, 'leftIt', texts.leftIt);
    return { message: { from: botAuthor, text, plantao: { kind: 'closed' } }, lastTexts };
  }
  const { wish } = answer;
  const asked = wish === null;
  const { text, lastTexts } = asked
    ? pickWording(conversation, 'callbackAsk', texts.callbackAsk)
    : pickWording(
        conversation,
        'callbackNoted',
        texts.callbackNoted.map((word) => word({ wish: asWritten(wish) })),
      );
  const { goOn, leaveIt } = texts.choices;
  return {
    message: {
      from: botAuthor,
      text,
      plantao: { kind: 'acknowledged' },
      ...(asked ? { suggestedActions: [goOn, leaveIt] } : {}),
    },
    lastTexts,
  };
};

/** How the second call's choices are read and answered while an agent has the conversation. */
export function secondCallWords(bookable: Bookable): Pick<SecondCallRules, 'read' | 'compose'> {
  return { read: readAnswer(bookable), compose };
}
