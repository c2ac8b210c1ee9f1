import type { Span } from '../../lib/api/reports';

/** Days of the workspace as `2026-11-21`, both counted. */
export interface Period {
  from: string;
  to: string;
}

export const presets = ['today', 'yesterday', 'week', 'month'] as const;
export type Preset = (typeof presets)[number];

/** As the server has it. */
const longestDays = 366;
const dayMs = 86_400_000;
const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days a period has. */
export function daysIn({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}

export function presetPeriod(preset: Preset, today: string): Period {
  if (preset === 'today') return { from: today, to: today };
  if (preset === 'yesterday') return { from: addDays(today, -1), to: addDays(today, -1) };
  return { from: addDays(today, preset === 'week' ? -6 : -29), to: today };
}

/** As many days, right before. */
export function periodBefore(period: Period): Period {
  return { from: addDays(period.from, -daysIn(period)), to: addDays(period.from, -1) };
}

/** What the period's figures are compared with: while it still runs, only as far as it has come. */
export function spanBefore(period: Period, today: string, now: Date): Span {
  const before = periodBefore(period);
  if (period.from > today || period.to < today) return before;
  return { from: before.from, to: new Date(now.getTime() - daysIn(period) * dayMs).toISOString() };
}

/** What keeps a chosen period from being asked for. */
export function periodFault({ from, to }: Period): 'missing' | 'order' | 'length' | null {
  if (!isDay(from) || !isDay(to)) return 'missing';
  if (from > to) return 'order';
  return daysIn({ from, to }) > longestDays ? 'length' : null;
}

function isDay(text: string): boolean {
  return dateOnly.test(text) && !Number.isNaN(Date.parse(text));
}
