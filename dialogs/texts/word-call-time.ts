import type { Locale } from '../../contracts/locale';

const dayMs = 24 * 60 * 60_000;

function dateOf(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
}

function clockOf(at: Date, timeZone: string, locale: Locale): string {
  if (locale === 'en') {
    const time = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: '2-digit' }).format(at);
    return `at ${time.replace(':00', '').replace(/\u202f/g, ' ')}`;
  }
  const [hour = '', minute = ''] = new Intl.DateTimeFormat('pt-BR', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .split(':');
  const hours = Number(hour);
  return `${hours < 2 ? 'à' : 'às'} ${hours}h${minute === '00' ? '' : minute}`;
}

/**
 * A time to be called back, as a choice has it: "Amanhã, terça, às 10h", "Quinta, 26/11, às 9h30"; "Tomorrow, Tuesday,
 * at 10 AM", "Thursday, Nov 26, at 9:30 AM". The day has its name, so that a choice of yesterday's still means it.
 */
export function wordCallTime(at: Date, now: Date, timeZone: string, locale: Locale): string {
  const long = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }).format(at);
  const weekday = locale === 'pt-BR' ? long.replace('-feira', '') : long;
  const named = weekday.charAt(0).toUpperCase() + weekday.slice(1);
  const inner = locale === 'pt-BR' ? weekday : named;
  const clock = clockOf(at, timeZone, locale);
  const date = dateOf(at, timeZone);
  if (date === dateOf(now, timeZone)) return `${locale === 'pt-BR' ? 'Hoje' : 'Today'}, ${inner}, ${clock}`;
  if (date === dateOf(new Date(now.getTime() + dayMs), timeZone)) {
    return `${locale === 'pt-BR' ? 'Amanhã' : 'Tomorrow'}, ${inner}, ${clock}`;
  }
  const dated = new Intl.DateTimeFormat(
    locale,
    locale === 'pt-BR'
      ? { timeZone, day: '2-digit', month: '2-digit' }
      : { timeZone, day: 'numeric', month: 'short' },
  ).format(at);
  return `${named}, ${dated}, ${clock}`;
}

/** The same within a sentence: "amanhã, terça, às 10h"; an English weekday keeps its capital. */
export function wordCallTimeWithin(at: Date, now: Date, timeZone: string, locale: Locale): string {
  const said = wordCallTime(at, now, timeZone, locale);
  return locale === 'pt-BR' || /^To(?:day|morrow)/.test(said)
    ? said.charAt(0).toLowerCase() + said.slice(1)
    : said;
}
