import { readClocks } from './named-time/read-clocks';
import { readDays } from './named-time/read-days';
import { readPartOfDay } from './named-time/read-part-of-day';
import { numberOf, numberWords } from './named-time/spoken-number';
import { withoutGreetings } from './names-time';

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

/** "Daqui a duas horas", "in 30 minutes": from that moment on. */
function readFromNow(said: string, { day, minutes }: { day: number; minutes: number }): NamedTime | null {
  const found = new RegExp(
    `\\b(?:daqui(?: a)?|em|in) (?:uns |umas |about )?(\\d{1,3}|${numberWords}|an?|meia) ?(h|hs|horas?|hours?|min|minutos?|minutes?)\\b`,
  ).exec(said);
  if (found === null) return null;
  const [, many = '', unit = ''] = found;
  const isHours = unit.startsWith('h');
  const count = many === 'meia' ? 0.5 : /^an?$/.test(many) ? 1 : numberOf(many);
  const at = minutes + count * (isHours ? 60 : 1);
  if (at >= midnight) return { days: [day + 1], clocks: null, from: 0, to: midnight };
  return { days: [day], clocks: null, from: at, to: midnight };
}

const isBetween = /\b(?:entre|between|das|from)\b/;
const isAfter = /\b(?:depois|apos|a partir|after|from|desde)\b/;
const isBefore = /\b(?:antes|ate|before|until|till|by)\b/;
const anyTime =
  /\b(?:qualquer (?:hora|horario|dia|momento)|tanto faz|quando (?:puder|puderem|der|quiser|quiserem|for possivel)|any ?time|whenever|as soon as)\b/;

/** Before these hours nobody is called: "depois das 6" is the evening. In minutes since midnight. */
const firstCallAt = 7 * 60;
const firstSpanAt = 8 * 60;

type Span = Pick<NamedTime, 'clocks' | 'from' | 'to'>;
const anyClock: Span = { clocks: null, from: 0, to: midnight };

function readSpan(said: string): Span | null {
  const part = readPartOfDay(said);
  const [first, second] = readClocks(said);
  if (first === undefined) return part === null ? null : { clocks: null, ...part };
  const fitting = first.clocks.filter((at) => part === null || (at >= part.from && at < part.to));
  const [from = 0] = fitting;
  if (isBetween.test(said) && second !== undefined) {
    const start = from < firstSpanAt ? (first.clocks.at(-1) ?? from) : from;
    return { clocks: null, from: start, to: second.clocks.find((at) => at > start) ?? midnight };
  }
  const likely = from < firstCallAt ? from + noon : from;
  if (isAfter.test(first.lead)) return { clocks: null, from: likely, to: midnight };
  if (isBefore.test(first.lead)) return { clocks: null, from: 0, to: likely };
  return { ...anyClock, clocks: fitting.length > 0 ? fitting : first.clocks };
}

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
  const span = readSpan(said);
  if (span === null && days === null && !anyTime.test(said)) return null;
  return { days, ...(span ?? anyClock) };
}
