import {
  firstHours,
  holidayFault,
  intervalFaults,
  isRight,
  nextInterval,
  toForm,
  toHours,
} from '../../../web/desk/features/hours/hours-form';
import { parseTime } from '../../../web/desk/features/hours/parse-time';

test('reads times as people type them', () => {
  expect(['9', '9h', '930', '9:30', '09.30', '24:00', ' 18:00 '].map(parseTime)).toEqual([
    '09:00',
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '24:00',
    '18:00',
  ]);
  expect(['', '25:00', '24:01', '9:60', 'noon', '12345'].map(parseTime)).toEqual(Array(6).fill(null));
});

test('goes to the form and back unchanged, holidays by date', () => {
  const morning: [string, string] = ['09:00', '12:00'];
  const afternoon: [string, string] = ['13:00', '15:00'];
  const hours = {
    ...firstHours('America/Sao_Paulo'),
    holidays: [
      { date: '2026-12-25', name: 'Natal' },
      { date: '2026-12-24', name: 'Véspera', hours: [morning, afternoon] },
    ],
  };
  let made = 0;
  const form = toForm(hours, () => String(++made));
  expect(isRight(form)).toBe(true);
  expect(toHours(form).holidays).toEqual(hours.holidays.toReversed());
  expect(toHours(form).week).toEqual(hours.week);
});

test('names the first fault', () => {
  const holiday = { id: '1', date: '2026-12-25', name: 'Natal', hours: null };
  expect(holidayFault(holiday, [holiday])).toBeNull();
  expect(holidayFault(holiday, [holiday, { ...holiday, id: '2' }])).toBe('sameDate');
  expect(holidayFault({ ...holiday, date: '' }, [])).toBe('wrongDate');
  expect(holidayFault({ ...holiday, name: ' ' }, [])).toBe('wrongName');
  expect(holidayFault({ ...holiday, hours: [['13:00', '09:00']] }, [])).toBe('wrongInterval');
  expect(isRight({ ...firstHours('UTC'), holidays: [{ ...holiday, name: '' }] })).toBe(false);
});

test('of two periods of a day that overlap, the one that begins later is at fault', () => {
  expect(
    intervalFaults([
      ['12:00', '18:00'],
      ['09:00', '12:00'],
    ]),
  ).toEqual([null, null]);
  expect(
    intervalFaults([
      ['11:59', '18:00'],
      ['09:00', '12:00'],
    ]),
  ).toEqual(['overlap', null]);
  const within = intervalFaults([
    ['09:00', '18:00'],
    ['10:00', '11:00'],
    ['17:00', '19:00'],
    ['', '20:00'],
  ]);
  expect(within).toEqual([null, 'overlap', 'overlap', 'wrongTime']);
  const { week } = firstHours('UTC');
  const twice = [...week.mon, ...week.mon];
  expect(isRight({ ...firstHours('UTC'), week: { ...week, mon: twice } })).toBe(false);
  const holiday = { id: '1', date: '2026-12-25', name: 'Natal', hours: twice };
  expect(holidayFault(holiday, [holiday])).toBe('overlap');
});

test('the next period begins after the last', () => {
  expect(nextInterval([])).toEqual(['09:00', '18:00']);
  expect(nextInterval([['08:00', '12:00']])).toEqual(['13:00', '17:00']);
  expect(
    nextInterval([
      ['14:00', '18:00'],
      ['08:00', '12:00'],
    ]),
  ).toEqual(['19:00', '23:00']);
  expect(nextInterval([['08:00', '23:00']])).toEqual(['23:00', '24:00']);
  expect(nextInterval([['08:00', '24:00']])).toEqual(['', '24:00']);
});
