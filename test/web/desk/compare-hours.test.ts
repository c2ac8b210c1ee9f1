import type { Hours } from '../../../contracts/hours';
import { differingParts, onlyHolidays } from '../../../web/desk/features/hours/compare-hours';

const hours: Hours = {
  timeZone: 'America/Sao_Paulo',
  week: { mon: [['09:00', '18:00']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: [
    { date: '2026-12-25', name: 'Natal' },
    { date: '2026-12-31', name: 'Véspera', hours: [['09:00', '12:00']] },
  ],
};

test('the same calendar differs in nothing, whatever the order of its holidays', () => {
  expect(differingParts(hours, { ...hours, holidays: hours.holidays.toReversed() })).toEqual([]);
  const [christmas, ...others] = hours.holidays;
  const closed = { date: '2026-12-25', name: 'Natal', hours: [] };
  expect(christmas).toBeDefined();
  expect(differingParts(hours, { ...hours, holidays: [closed, ...others] })).toEqual([]);
});

test('each part that says something else is named', () => {
  const other: Hours = {
    timeZone: 'UTC',
    week: { ...hours.week, mon: [['09:00', '17:00']], sun: [['10:00', '12:00']] },
    holidays: [{ date: '2026-12-25', name: 'Natal' }],
  };
  expect(differingParts(hours, other)).toEqual(['timeZone', 'mon', 'sun', 'holidays']);
  expect(onlyHolidays(hours, other).map(({ name }) => name)).toEqual(['Véspera']);
  expect(onlyHolidays(other, hours)).toEqual([]);
});
