import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Span } from '../../lib/api/reports';
import { useSession } from '../../lib/use-session';
import {
  dayOf,
  daysIn,
  type Period,
  type Preset,
  periodBefore,
  periodFault,
  presetPeriod,
  presets,
} from './period';

/** The period in the address, so that a link opens the same figures. */
export function usePeriod() {
  const [query, setQuery] = useSearchParams();
  // What "now" is must not change under the figures while they are read.
  const [openedAt] = useState(() => new Date());
  const today = dayOf(openedAt, useSession().workspace.timeZone);
  const chosen = { from: query.get('from') ?? '', to: query.get('to') ?? '' };
  const isChosen = chosen.from !== '' || chosen.to !== '';
  const preset: Preset = presets.find((one) => one === query.get('period')) ?? 'week';
  const period = isChosen ? chosen : presetPeriod(preset, today);
  const fault = periodFault(period);
  return {
    preset: isChosen ? null : preset,
    period,
    fault,
    span: period,
    before: fault === null ? spanBefore(period, today, openedAt) : period,
    choosePreset: (next: Preset) => setQuery({ period: next }, { replace: true }),
    chooseDays: (next: Period) => setQuery({ ...next }, { replace: true }),
  };
}

/** What the period is compared with: while it still runs, only as far as it has come. */
function spanBefore(period: Period, today: string, now: Date): Span {
  const before = periodBefore(period);
  if (period.from > today || period.to < today) return before;
  return { from: before.from, to: new Date(now.getTime() - daysIn(period) * 86_400_000).toISOString() };
}
