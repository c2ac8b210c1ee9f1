const dayMs = 24 * 60 * 60_000;
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
/** A pattern for the name of a month, in either language, whole or short. */
export const month = `(?:${monthNames.join('|')})[a-z]*`;
/** From Sunday on. */
const weekdays = [
  /\b(?:domingo|dom|sunday|sun)\b/,
  /\b(?:segunda|seg|monday|mon)\b/,
  /\b(?:terca|tuesday|tues?)\b/,
  /\b(?:quarta|qua|wednesday|wed)\b/,
  /\b(?:quinta|qui|thursday|thurs?|thu)\b/,
  /\b(?:sexta|sex|friday|fri)\b/,
  /\b(?:sabado|sab|saturday|sat)\b/,
];

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

/**
 * The days that a text names, since 1970, the likeliest first; null for none. "Amanhã, terça, às 10h" is that Tuesday,
 * whenever it is said: what says more about the day goes first.
 */
export function readDays(said: string, today: number): number[] | null {
  return readDate(said, today) ?? readWeekday(said, today) ?? readRelativeDay(said, today);
}
