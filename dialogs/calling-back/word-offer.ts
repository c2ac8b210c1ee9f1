import type { PlantaoData } from '../../contracts/activity';
import type { Locale } from '../../contracts/locale';
import type { ChosenTime } from '../../handoff/callbacks/book-call';
import type { Texts } from '../texts/texts';
import { textsOf } from '../texts/texts-of';
import { wordCallTime } from '../texts/word-call-time';
import type { Match } from './match-times';

type OfferLine = {
  [Line in keyof Texts]: Line extends `callTime${string}` ? Line : never;
}[keyof Texts];

/** What goes before the times, by why these are offered. */
export const lineOf: Record<Extract<Match, { kind: 'choice' }>['why'], OfferLine> = {
  several: 'callTimesFit',
  taken: 'callTimeTaken',
  'too-soon': 'callTimeTooSoon',
  'too-late': 'callTimeTooLate',
  closed: 'callTimeClosed',
};

/** Free times as they are offered: what is said of them, and the choices. */
interface WordedOffer {
  line: OfferLine;
  wordings: readonly string[];
  choices: string[];
  plantao: PlantaoData;
}

/** Words an offer of free times; without any, it says that there are none. */
export function wordOffer(
  times: readonly ChosenTime[],
  line: OfferLine,
  { now, timeZone, locale }: { now: Date; timeZone: string; locale: Locale },
): WordedOffer {
  const texts = textsOf[locale];
  const { otherTimes, person } = texts.choices;
  const isNone = times.length === 0;
  const said = isNone ? 'callTimesNone' : line;
  return {
    line: said,
    wordings: texts[said],
    choices: isNone
      ? [person]
      : [...times.map(({ startsAt }) => wordCallTime(startsAt, now, timeZone, locale)), otherTimes],
    plantao: { kind: 'callback-times', times: times.map(({ startsAt }) => startsAt.toISOString()) },
  };
}
