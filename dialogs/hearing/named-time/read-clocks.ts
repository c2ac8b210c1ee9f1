import { month } from './read-days';
import { numberOf, numberWords } from './spoken-number';

const noon = 12 * 60;
const hour = `(\\d{1,2}|${numberWords})`;
const lead =
  '(?:as|umas|pelas|la pelas|la por|por volta d[ae]s?|das|at|around|about|by|past|after|before|apos|ate|until|till|from|between|entre)';
/** "10h", "9h30", "9:30", "9 e meia", "3 pm", "3 da tarde"; only a number with its sign, or led by "às" or "at". */
const clock = new RegExp(
  `\\b(?:(${lead}(?: as)?) )?${hour}(?::(\\d{2})| ?(h|hs|hrs?|horas?|oclock)\\b ?(\\d{2})?| ?h(\\d{2})\\b)?(?: e (meia|quinze|\\d{2})\\b)?(?: ?(am|pm)\\b)?(?: (da manha|da tarde|da noite|in the (?:morning|afternoon|evening)|at night))?`,
  'g',
);

/** A clock time that a text names. */
interface NamedClock {
  /** In minutes since midnight; either half of the day where it is not said which. */
  clocks: readonly number[];
  /** The words before it. */
  lead: string;
}

function withoutDates(said: string): string {
  return said
    .replace(/\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b/g, ' ')
    .replace(
      new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: de| of)? ${month}\\b|\\b${month} \\d{1,2}\\b`, 'g'),
      ' ',
    )
    .replace(/\bdia \d{1,2}\b|\bthe \d{1,2}(?:st|nd|rd|th)\b/g, ' ');
}

function minutesOf(spelt: string): number {
  if (spelt === 'meia') return 30;
  return spelt === 'quinze' ? 15 : Number(spelt);
}

function halfOf(meridiem: string | undefined, part = ''): 'am' | 'pm' | null {
  if (meridiem === 'pm' || /tarde|noite|afternoon|evening|night/.test(part)) return 'pm';
  return meridiem === 'am' || /manha|morning/.test(part) ? 'am' : null;
}

function clocksOf(hours: number, minutes: number, half: 'am' | 'pm' | null): number[] {
  const at = hours * 60 + minutes;
  if (hours > 12 || hours === 0) return [at];
  if (hours === 12) return [half === 'am' ? at - noon : at];
  if (half === null) return [at, at + noon];
  return [half === 'pm' ? at + noon : at];
}

/** The clock times that a text names, in their order. */
export function readClocks(said: string): NamedClock[] {
  const found: NamedClock[] = [];
  const plain = withoutDates(said)
    .replace(/\bmeio[- ]dia( e meia)?\b|\bnoon\b/g, (_match, half) =>
      half === undefined ? '12:00' : '12:30',
    )
    .replace(new RegExp(`\\bhalf past ${hour}`, 'g'), (_match, at: string) => `at ${numberOf(at)}:30`);
  for (const match of plain.matchAll(clock)) {
    const [whole, led, at = '', written, sign, after, joined, spelt, meridiem, part] = match;
    const isBare = written === undefined && sign === undefined && joined === undefined;
    const isAlone = whole.trim() === plain.trim();
    if (isBare && led === undefined && meridiem === undefined && part === undefined && !isAlone) continue;
    const hours = numberOf(at);
    const minutes = minutesOf(spelt ?? written ?? after ?? joined ?? '0');
    if (hours > 23 || minutes > 59) continue;
    const before = plain.slice(Math.max(0, match.index - 12), match.index);
    found.push({
      clocks: clocksOf(hours, minutes, halfOf(meridiem, part)),
      lead: `${before} ${led ?? ''}`,
    });
  }
  return found;
}
