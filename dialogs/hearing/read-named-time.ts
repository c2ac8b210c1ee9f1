import { withoutGreetings } from './names-time';

const dayMs = 24 * 60 * 60_000;
const noon = 12 * 60;
const midnight = 24 * 60;

/** When somebody would like to be called, as far as they have said it. Days are since 1970, of the local date. */
export interface NamedTime {
  /** The days that it may be, the likeliest first; null for any. */
  days: readonly number[] | null;
  /** The clock times that it may be, in minutes since midnight, the likeliest first; null where a span is named. */
  clocks: readonly number[] | null;
  /** The span, in minutes since midnight; `to` is no longer in it. */
  from: number;
  to: number;
}

const numberWords: Record<string, number> = {
  uma: 1,
  duas: 2,
  dois: 2,
  tres: 3,
  quatro: 4,
  cinco: 5,
  seis: 6,
  sete: 7,
  oito: 8,
  nove: 9,
  dez: 10,
  onze: 11,
  doze: 12,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const words = Object.keys(numberWords).join('|');
const hour = `(\\d{1,2}|${words})`;
const lead =
  '(?:as|umas|pelas|la pelas|la por|por volta d[ae]s?|das|at|around|about|by|past|after|before|apos|ate|until|till|from|between|entre)';
/** "10h", "9h30", "9:30", "9 e meia", "3 pm", "3 da tarde"; only a number with its sign, or led by "às" or "at". */
const clock = new RegExp(
  `\\b(?:(${lead}(?: as)?) )?${hour}(?::(\\d{2})| ?(h|hs|hrs?|horas?|oclock)\\b ?(\\d{2})?| ?h(\\d{2})\\b)?(?: e (meia|quinze|\\d{2})\\b)?(?: ?(am|pm)\\b)?(?: (da manha|da tarde|da noite|in the (?:morning|afternoon|evening)|at night))?`,
  'g',
);
const monthNames = [
  'jan',
  'fev|feb',
  'mar',
  'abr|apr',
  'mai|may',
  'jun',
  'jul',
  'ago|aug',
  'set|sep',
  'out|oct',
  'nov',
  'dez|dec',
];
const month = `(?:${monthNames.join('|')})[a-z]*`;
const weekdays = [
  /\b(?:domingo|dom|sunday|sun)\b/,
  /\b(?:segunda|seg|monday|mon)\b/,
  /\b(?:terca|tuesday|tues?)\b/,
  /\b(?:quarta|qua|wednesday|wed)\b/,
  /\b(?:quinta|qui|thursday|thurs?|thu)\b/,
  /\b(?:sexta|sex|friday|fri)\b/,
  /\b(?:sabado|sab|saturday|sat)\b/,
];

function numberOf(word: string): number {
  return numberWords[word] ?? Number(word);
}

function weekdayOf(day: number): number {
  return new Date(day * dayMs).getUTCDay();
}

/** The day of a date without its year: this year's, or next year's where that is long past. */
function dayOfDate(today: number, dayOfMonth: number, monthIndex: number): number[] {
  const year = new Date(today * dayMs).getUTCFullYear();
  for (const candidate of [year, year + 1]) {
    const date = new Date(Date.UTC(candidate, monthIndex, dayOfMonth));
    const day = date.getTime() / dayMs;
    if (date.getUTCMonth() === monthIndex && day >= today - 1) return [day];
  }
  return [];
}

/** The next day of the month with that number. */
function dayOfMonth(today: number, number: number): number[] {
  for (let day = today; day < today + 62; day += 1) {
    if (new Date(day * dayMs).getUTCDate() === number) return [day];
  }
  return [];
}

function readDate(said: string, today: number): number[] | null {
  const numbers = /\b(\d{1,2})[/.-](\d{1,2})\b(?!:)/.exec(said);
  if (numbers !== null) return dayOfDate(today, Number(numbers[1]), Number(numbers[2]) - 1);
  const named =
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: de| of)? (${month})\\b`).exec(said) ??
    new RegExp(`\\b(${month}) (\\d{1,2})\\b`).exec(said);
  if (named !== null) {
    const [, one = '', other = ''] = named;
    const [number, name] = /^\d/.test(one) ? [one, other] : [other, one];
    const index = monthNames.findIndex((each) => new RegExp(`^(?:${each})`).test(name));
    return dayOfDate(today, Number(number), index);
  }
  const alone = /\bdia (\d{1,2})\b|\bthe (\d{1,2})(?:st|nd|rd|th)\b/.exec(said);
  return alone === null ? null : dayOfMonth(today, Number(alone[1] ?? alone[2]));
}

function readWeekday(said: string, today: number): number[] | null {
  const index = weekdays.findIndex((name) => name.test(said));
  if (index < 0) return null;
  const ahead = (index - weekdayOf(today) + 7) % 7;
  const isNext = /\b(?:que vem|proxim[oa]|next)\b/.test(said);
  const first = today + (ahead === 0 && isNext ? 7 : ahead);
  return [first, first + 7];
}

function readRelativeDay(said: string, today: number): number[] | null {
  if (/\b(?:depois de amanha|day after tomorrow)\b/.test(said)) return [today + 2];
  if (/\b(?:amanha|tomorrow)\b/.test(said)) return [today + 1];
  if (/\b(?:hoje|today|tonight)\b/.test(said)) return [today];
  if (/\b(?:semana que vem|proxima semana|next week)\b/.test(said)) {
    const monday = today + ((8 - weekdayOf(today)) % 7 || 7);
    return Array.from({ length: 7 }, (_, at) => monday + at);
  }
  return null;
}

/** "Amanhã, terça, às 10h" is that Tuesday, whenever it is said: what says more about the day goes first. */
function readDays(said: string, today: number): number[] | null {
  return readDate(said, today) ?? readWeekday(said, today) ?? readRelativeDay(said, today);
}

interface NamedClock {
  clocks: number[];
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

function readClocks(said: string): NamedClock[] {
  const found: NamedClock[] = [];
  const plain = withoutDates(said)
    .replace(/\bmeio[- ]dia( e meia)?\b|\bnoon\b/g, (_match, half) =>
      half === undefined ? '12:00' : '12:30',
    )
    .replace(new RegExp(`\\bhalf past ${hour}`, 'g'), (_match, at: string) => `at ${numberOf(at)}:30`);
  for (const match of plain.matchAll(clock)) {
    const [whole, led, at = '', minutes, sign, after, joined, spelt, meridiem, part] = match;
    const isBare = minutes === undefined && sign === undefined && joined === undefined;
    const isAlone = whole.trim() === plain.trim();
    if (isBare && led === undefined && meridiem === undefined && part === undefined && !isAlone) continue;
    const past =
      spelt === 'meia' ? 30 : spelt === 'quinze' ? 15 : Number(spelt ?? minutes ?? after ?? joined ?? 0);
    const hours = numberOf(at);
    if (hours > 23 || past > 59) continue;
    const isLate = meridiem === 'pm' || /tarde|noite|afternoon|evening|night/.test(part ?? '');
    const isEarly = meridiem === 'am' || /manha|morning/.test(part ?? '');
    const first = hours * 60 + past;
    const clocks =
      hours > 12 || hours === 0
        ? [first]
        : isLate
          ? [hours === 12 ? first : first + noon]
          : isEarly
            ? [hours === 12 ? first - noon : first]
            : hours === 12
              ? [first]
              : [first, first + noon];
    found.push({ clocks, lead: `${plain.slice(Math.max(0, match.index - 12), match.index)} ${led ?? ''}` });
  }
  return found;
}

function readPart(said: string): { from: number; to: number } | null {
  if (/\b(?:depois do almoco|after lunch)\b/.test(said)) return { from: 13 * 60, to: 18 * 60 };
  if (/\b(?:antes do almoco|before lunch)\b/.test(said)) return { from: 0, to: noon };
  if (
    /\b(?:fim d[ao] (?:tarde|dia)|final d[ao] (?:tarde|dia)|end of (?:the )?(?:day|afternoon))\b/.test(said)
  ) {
    return { from: 16 * 60, to: midnight };
  }
  if (/\b(?:manha|cedo|morning|early)\b/.test(said.replace(/\bmais cedo\b/g, ' ')))
    return { from: 0, to: noon };
  if (/\b(?:tarde|afternoon)\b/.test(said.replace(/\bmais tarde\b/g, ' ')))
    return { from: noon, to: 18 * 60 };
  if (/\b(?:noite|evening|tonight|night)\b/.test(said)) return { from: 18 * 60, to: midnight };
  return null;
}

/** "Daqui a duas horas", "in 30 minutes": from that moment on. */
function readFromNow(said: string, { day, minutes }: { day: number; minutes: number }): NamedTime | null {
  const found = new RegExp(
    `\\b(?:daqui(?: a)?|em|in) (?:uns |umas |about )?(\\d{1,3}|${words}|an?|meia) ?(h|hs|horas?|hours?|min|minutos?|minutes?)\\b`,
  ).exec(said);
  if (found === null) return null;
  const [, many = '', unit = ''] = found;
  const isHours = unit.startsWith('h');
  const count = many === 'meia' ? 0.5 : /^an?$/.test(many) ? 1 : numberOf(many);
  const at = minutes + count * (isHours ? 60 : 1);
  if (at >= midnight) return { days: [day + 1], clocks: null, from: 0, to: midnight };
  return { days: [day], clocks: null, from: at, to: midnight };
}

const isAfter = /\b(?:depois|apos|a partir|after|from|desde)\b/;
const isBefore = /\b(?:antes|ate|before|until|till|by)\b/;
const anyTime =
  /\b(?:qualquer (?:hora|horario|dia|momento)|tanto faz|quando (?:puder|puderem|der|quiser|quiserem|for possivel)|any ?time|whenever|as soon as)\b/;

/**
 * Reads a time that a message names, as customers write it: "amanhã às 10", "sexta à tarde", "depois das 18h",
 * "tomorrow at 3pm". What it may mean is left open: "às 3" may be either three o'clock. Null where it names none.
 *
 * @param now the local date and clock at this moment
 */
export function readNamedTime(text: string, now: { day: number; minutes: number }): NamedTime | null {
  const said = withoutGreetings(text)
    .replace(/[.,;!?]+(?=\s|$)/g, ' ')
    .replace(/\b([ap])\.m\b\.?/g, '$1m')
    .replace(/o'clock/g, 'oclock')
    .replace(/-feira\b| feira\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const fromNow = readFromNow(said, now);
  if (fromNow !== null) return fromNow;
  const days = readDays(said, now.day);
  const [first, second] = readClocks(said);
  const part = readPart(said);
  if (first !== undefined) {
    const [from = 0] = first.clocks.filter((at) => part === null || (at >= part.from && at < part.to));
    const isSpan = /\b(?:entre|between|das|from)\b/.test(said) && second !== undefined;
    if (isSpan) {
      const start = from < 8 * 60 ? (first.clocks.at(-1) ?? from) : from;
      const to = second.clocks.find((at) => at > start) ?? midnight;
      return { days, clocks: null, from: start, to };
    }
    if (isAfter.test(first.lead))
      return { days, clocks: null, from: from < 7 * 60 ? from + noon : from, to: midnight };
    if (isBefore.test(first.lead))
      return { days, clocks: null, from: 0, to: from < 7 * 60 ? from + noon : from };
    const fitting = first.clocks.filter((at) => part === null || (at >= part.from && at < part.to));
    return { days, clocks: fitting.length > 0 ? fitting : first.clocks, from: 0, to: midnight };
  }
  if (part !== null) return { days, clocks: null, ...part };
  if (days !== null || anyTime.test(said)) return { days, clocks: null, from: 0, to: midnight };
  return null;
}
