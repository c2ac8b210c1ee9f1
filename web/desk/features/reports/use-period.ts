import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { dayKey } from '../../lib/format';
import { useSession } from '../../lib/use-session';
import { type Period, type Preset, periodFault, presetPeriod, presets, spanBefore } from './period';

/** The period in the address, so that a link opens the same figures. */
export function usePeriod() {
  const [query, setQuery] = useSearchParams();
  // What "now" is must not change under the figures while they are read.
  const [openedAt] = useState(() => new Date());
  const today = dayKey(openedAt, useSession().workspace.timeZone);
  const chosen = { from: query.get('from') ?? '', to: query.get('to') ?? '' };
  const isChosen = chosen.from !== '' || chosen.to !== '';
  const preset: Preset = presets.find((one) => one === query.get('period')) ?? 'week';
  const period = isChosen ? chosen : presetPeriod(preset, today);
  const fault = periodFault(period);
  return {
    preset: isChosen ? null : preset,
    period,
    fault,
    before: fault === null ? spanBefore(period, today, openedAt) : period,
    choosePreset: (next: Preset) => setQuery({ period: next }, { replace: true }),
    chooseDays: (next: Period) => setQuery({ ...next }, { replace: true }),
  };
}
