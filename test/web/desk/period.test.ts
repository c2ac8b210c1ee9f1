import {
  addDays,
  daysIn,
  periodBefore,
  periodFault,
  presetPeriod,
  spanBefore,
} from '../../../web/desk/features/reports/period';
import { dayKey } from '../../../web/desk/lib/format';

test('a day is one of the workspace, not of the reader', () => {
  const at = new Date('2026-11-22T01:30:00Z');
  expect([dayKey(at, 'America/Sao_Paulo'), dayKey(at, 'UTC')]).toEqual(['2026-11-21', '2026-11-22']);
});

test('usual periods end today or yesterday, and count both ends', () => {
  const today = '2026-03-02';
  expect(presetPeriod('today', today)).toEqual({ from: today, to: today });
  expect(presetPeriod('yesterday', today)).toEqual({ from: '2026-03-01', to: '2026-03-01' });
  expect(presetPeriod('week', today)).toEqual({ from: '2026-02-24', to: today });
  expect(daysIn(presetPeriod('month', today))).toBe(30);
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});

test('a period is compared with as many days right before it', () => {
  expect(periodBefore({ from: '2026-03-01', to: '2026-03-07' })).toEqual({
    from: '2026-02-22',
    to: '2026-02-28',
  });
  expect(periodBefore({ from: '2026-03-01', to: '2026-03-01' })).toEqual({
    from: '2026-02-28',
    to: '2026-02-28',
  });
});

test('a period that still runs is compared only as far as it has come', () => {
  const now = new Date('2026-03-07T15:00:00.000Z');
  const week = { from: '2026-03-01', to: '2026-03-07' };
  expect(spanBefore(week, '2026-03-07', now)).toEqual({ from: '2026-02-22', to: '2026-02-28T15:00:00.000Z' });
  expect(spanBefore(week, '2026-03-08', now)).toEqual({ from: '2026-02-22', to: '2026-02-28' });
});

test('what cannot be asked for is said', () => {
  expect(periodFault({ from: '2026-03-01', to: '2026-03-01' })).toBeNull();
  expect(periodFault({ from: '2026-03-02', to: '2026-03-01' })).toBe('order');
  expect(periodFault({ from: '', to: '2026-03-01' })).toBe('missing');
  expect(periodFault({ from: '2026-02-31x', to: '2026-03-01' })).toBe('missing');
  expect(periodFault({ from: '2025-03-01', to: '2026-03-01' })).toBeNull();
  expect(periodFault({ from: '2025-02-28', to: '2026-03-01' })).toBe('length');
});
