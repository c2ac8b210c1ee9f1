import type { Locale } from '../../../contracts/locale';
import type { Texts } from './texts';

const dayMs = 86_400_000;

/** 15:05, in 24 hours. */
export function formatTime(locale: Locale, at: number): string {
  return format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
}

/** Hoje, ontem, or the date in full. */
export function formatDay(locale: Locale, texts: Texts, at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return texts.today;
  if (days === 1) return texts.yesterday;
  return format(locale, { weekday: 'long', day: 'numeric', month: 'long' }, at);
}

/** The moment something opens: "hoje às 09:00", "amanhã às 09:00", "segunda-feira, 23/11, às 09:00". */
export function formatMoment(locale: Locale, at: number, now: number): string {
  const days = -daysBetween(at, now);
  const day =
    days === 0 || days === 1
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
      : format(locale, { weekday: 'long', day: '2-digit', month: '2-digit' }, at);
  const clock = formatTime(locale, at);
  return locale === 'pt-BR' ? `${day} às ${clock}` : `${day} at ${clock}`;
}

/** A wait in words that do not pretend to be exact: "1 min", "4 min", "1 h 05 min". `ms` in milliseconds. */
export function formatWait(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  if (minutes < 60) return `${minutes}\u00a0min`;
  return `${Math.floor(minutes / 60)}\u00a0h ${String(minutes % 60).padStart(2, '0')}\u00a0min`;
}

/** A countdown: "4:05", or "1:04:05". `ms` in milliseconds. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  if (hours > 0) parts.unshift(hours);
  return parts.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** Which calendar day a time falls on, where the reader is. */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

function daysBetween(at: number, now: number): number {
  const midnight = (time: number) => {
    const date = new Date(time);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((midnight(now) - midnight(at)) / dayMs);
}

function format(locale: Locale, options: Intl.DateTimeFormatOptions, at: number): string {
  return new Intl.DateTimeFormat(locale, options).format(at);
}
