import type { Locale } from '../../../contracts/locale';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

// What formats is made once for each language and zone: making it takes far longer than using it, and a long
// transcript asks for it hundreds of times.
const dayFormats = new Map<string, Intl.DateTimeFormat>();
const knownFormats = new Map<string, Formats>();

/** The day that it is in a time zone, as `2026-11-21`. */
export function dayKey(at: Date, timeZone: string): string {
  const format =
    dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  dayFormats.set(timeZone, format);
  return format.format(at);
}

/** How dates, numbers and spans are written: in one language, in the workspace's time zone. */
export interface Formats {
  date: (at: string | Date) => string;
  time: (at: string | Date) => string;
  dateTime: (at: string | Date) => string;
  /** A day to come, with its name: "ter., 24/11/2026 10:00". */
  coming: (at: string | Date) => string;
  /** "hoje", "ontem", or the date. */
  day: (at: string | Date, now: Date) => string;
  /** True when both fall on the same day of the workspace. */
  sameDay: (a: string | Date, b: string | Date) => boolean;
  /** When it was, to go on a sentence with: "há 5 min", "ontem", "em 01/10/2026"; "agora" under a minute. */
  ago: (at: string | Date, now: Date) => string;
  /** "9 dias"; "3 dias 4 h" under a week; "1 h 05 min" under two days; "4 min", "40 s". */
  duration: (seconds: number) => string;
  number: (value: number, digits?: number) => string;
  /** From a share between 0 and 1. */
  percent: (share: number) => string;
  bytes: (size: number) => string;
  /** "Ana, Bruno e Carla". */
  list: (names: readonly string[]) => string;
}

export function formatsOf(locale: Locale, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`;
  const formats = knownFormats.get(key) ?? createFormats(locale, timeZone);
  knownFormats.set(key, formats);
  return formats;
}

function createFormats(locale: Locale, timeZone: string): Formats {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const dateFormat = new Intl.DateTimeFormat(tag, {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const timeFormat = new Intl.DateTimeFormat(tag, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const weekdayFormat = new Intl.DateTimeFormat(tag, { timeZone, weekday: 'short' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' });
  const relativeWords = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const dayFormat = new Intl.NumberFormat(tag, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const listFormat = new Intl.ListFormat(tag, { type: 'conjunction' });
  const percentFormat = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const date = (at: string | Date) => dateFormat.format(new Date(at));
  const time = (at: string | Date) => timeFormat.format(new Date(at));

  // Portuguese shortens to "min."; the point reads as the end of a sentence.
  const short = (value: number, unit: 'minute' | 'hour') => relative.format(value, unit).replace(/\.$/u, '');

  const daysBefore = (at: string | Date, now: Date) =>
    Math.round((Date.parse(dayKey(now, timeZone)) - Date.parse(dayKey(new Date(at), timeZone))) / day);

  return {
    date,
    time,
    dateTime: (at) => `${date(at)} ${time(at)}`,
    coming: (at) => `${weekdayFormat.format(new Date(at))}, ${date(at)} ${time(at)}`,
    sameDay: (a, b) => dayKey(new Date(a), timeZone) === dayKey(new Date(b), timeZone),
    day: (at, now) => {
      const days = daysBefore(at, now);
      return days === 0 || days === 1 ? capitalise(relativeWords.format(-days, 'day')) : date(at);
    },
    ago: (at, now) => {
      const ms = Math.max(0, now.getTime() - new Date(at).getTime());
      if (ms < minute) return relativeWords.format(0, 'second');
      if (ms < hour) return short(-Math.floor(ms / minute), 'minute');
      const days = daysBefore(at, now);
      if (days === 0 || ms < 6 * hour) return short(-Math.floor(ms / hour), 'hour');
      if (days <= 7) return relativeWords.format(-days, 'day');
      return `${locale === 'en' ? 'on' : 'em'} ${date(at)}`;
    },
    duration: (seconds) => {
      const whole = Math.max(0, Math.round(seconds));
      if (whole < 60) return `${whole} s`;
      const minutes = Math.floor(whole / 60);
      if (minutes < 60) return `${minutes} min`;
      const hours = Math.floor(minutes / 60);
      if (hours >= 48) {
        const days = dayFormat.format(Math.floor(hours / 24));
        return hours >= 7 * 24 || hours % 24 === 0 ? days : `${days} ${hours % 24} h`;
      }
      return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
    },
    number: (value, digits = 0) =>
      new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value,
      ),
    percent: (share) => percentFormat.format(share),
    bytes: (size) => {
      const unit = size < 1_000_000 ? 'kilobyte' : 'megabyte';
      const value = unit === 'kilobyte' ? Math.max(1, Math.round(size / 1_000)) : size / 1_000_000;
      return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
    },
    list: (names) => listFormat.format(names),
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
