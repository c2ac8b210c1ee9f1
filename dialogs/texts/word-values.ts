import type { Locale } from '../../contracts/locale';
import { defaultTeam } from '../../contracts/staff';
import type { ExpectedPlace } from '../bot-services';

const longestName = 30;

/**
 * The first of a customer's names, for addressing them; null when it is not known. Only letters: what is said goes out
 * as Markdown, and anybody may write a link, or a whole sentence, where a name belongs.
 */
export function firstName(name: string | undefined): string | null {
  const first = /^\s*(\p{L}[\p{L}\p{M}'’-]*)/u.exec(name ?? '')?.[1] ?? '';
  return first === '' || first.length > longestName ? null : first;
}

/** A customer's own words within what is said, which goes out as Markdown: they stay as they were written. */
export function asWritten(words: string): string {
  return words.replace(/[\\`*_[\]<>~]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');
}

/** A title in the middle of a sentence: "Nota fiscal" becomes "nota fiscal"; "CPF" stays. */
export function lowerFirst(title: string): string {
  return /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** "O CPF e o e-mail", "the CPF and the e-mail". */
export function wordList(parts: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale).format(parts);
}

const teamWords: Record<Locale, Record<string, string>> = {
  'pt-BR': {},
  en: { [defaultTeam]: 'customer service' },
};

/** A team as a sentence calls it: by the name that it was given, or from its key ("pos-venda" becomes "pos venda"). */
export function wordTeam(key: string, locale: Locale, name: string | null = null): string {
  if (name !== null) return lowerFirst(name);
  const words = Object.hasOwn(teamWords[locale], key) ? teamWords[locale][key] : undefined;
  return words ?? key.replaceAll('-', ' ');
}

/** A length of time for people: "40 s", "5 min", "1 h 05 min". */
export function wordDuration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  const hours = Math.floor(minutes / 60);
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')} min`;
}

const englishSuffix: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const englishOrdinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** A place in line: "3ª" or "3rd". */
export function wordPlace(position: number, locale: Locale): string {
  return locale === 'pt-BR'
    ? `${position}ª`
    : `${position}${englishSuffix[englishOrdinals.select(position)] ?? 'th'}`;
}

/** An expected wait: "5 a 10 min", "até 5 min", "cerca de 4 min"; null while there is nothing to base it on. */
export function wordWait(
  {
    expectedWaitSeconds: seconds,
    expectedWaitRange: range,
  }: Pick<ExpectedPlace, 'expectedWaitSeconds' | 'expectedWaitRange'>,
  locale: Locale,
): string | null {
  if (seconds === null) return null;
  const isPortuguese = locale === 'pt-BR';
  if (range === null) {
    const about = wordDuration(Math.max(60, seconds) * 1000);
    return isPortuguese ? `cerca de ${about}` : `about ${about}`;
  }
  const most = wordDuration(range.toSeconds * 1000);
  if (range.fromSeconds === 0) return isPortuguese ? `até ${most}` : `up to ${most}`;
  const least = wordDuration(range.fromSeconds * 1000);
  // "5 a 10 min" has its unit once, "50 min a 1 h 15 min" each its own.
  const first = least.endsWith(' min') && /^\d+ min$/.test(most) ? least.replace(' min', '') : least;
  return isPortuguese ? `${first} a ${most}` : `${first} to ${most}`;
}

function dayOf(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
}

/** When something happens, as one says it today: "hoje às 14h", "amanhã às 9h", "segunda-feira às 9h30". */
export function wordMoment(at: Date, now: Date, timeZone: string, locale: Locale): string {
  const portuguese = locale === 'pt-BR';
  const time = new Intl.DateTimeFormat(portuguese ? 'pt-BR' : 'en', {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    ...(portuguese ? { hourCycle: 'h23' as const } : {}),
  }).format(at);
  const clock = portuguese
    ? time
        .replace(/^0(\d)/, '$1')
        .replace(':00', 'h')
        .replace(':', 'h')
    : time.replace(':00', '').replace(/\u202f/g, ' ');
  const joined = portuguese ? ` ${/^[01]h/.test(clock) ? 'à' : 'às'} ${clock}` : ` at ${clock}`;
  const day = dayOf(at, timeZone);
  if (day === dayOf(now, timeZone)) return (portuguese ? 'hoje' : 'today') + joined;
  const oneDay = 24 * 60 * 60 * 1000;
  if (day === dayOf(new Date(now.getTime() + oneDay), timeZone))
    return (portuguese ? 'amanhã' : 'tomorrow') + joined;
  const isThisWeek = at.getTime() - now.getTime() < 6 * oneDay;
  const date = new Intl.DateTimeFormat(portuguese ? 'pt-BR' : 'en', {
    timeZone,
    ...(isThisWeek ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
  }).format(at);
  return `${portuguese ? (isThisWeek ? '' : 'em ') : 'on '}${date}${joined}`;
}

/** What a category is called to a customer; null where it has no name in their language: the workspace's are Portuguese. */
export function wordCategory(name: string | null, locale: Locale): string | null {
  return locale === 'pt-BR' ? name : null;
}
