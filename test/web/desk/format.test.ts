import { formatsOf } from '../../../web/desk/lib/format';

const pt = formatsOf('pt-BR', 'America/Sao_Paulo');
const en = formatsOf('en', 'America/Sao_Paulo');
const now = new Date('2026-11-21T18:05:00Z');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('dates, times and numbers as each language writes them', () => {
  expect(pt.date(now)).toBe('21/11/2026');
  expect(pt.time(now)).toBe('15:05');
  expect(en.time(now)).toBe('15:05');
  expect(pt.number(1234.5, 1)).toBe('1.234,5');
  expect(plain(pt.percent(0.943))).toMatch(/^94,3 ?%$/);
  expect(en.percent(0.943)).toBe('94.3%');
});

test('midnight is 00:00', () => {
  expect(pt.time('2026-11-21T03:00:00Z')).toBe('00:00');
});

test('how long ago, in few words', () => {
  expect(pt.ago('2026-11-21T18:04:30Z', now)).toBe('agora');
  expect(pt.ago('2026-11-21T18:00:00Z', now)).toBe('há 5 min');
  expect(en.ago('2026-11-21T18:00:00Z', now)).toBe('5 min ago');
  expect(pt.ago('2026-11-20T12:00:00Z', now)).toBe('ontem');
  expect(pt.ago('2026-10-01T12:00:00Z', now)).toBe('em 01/10/2026');
  expect(en.ago('2026-10-01T12:00:00Z', now)).toBe('on 01/10/2026');
  expect(pt.ago('2026-11-21T19:00:00Z', now)).toBe('agora');
});

test('days are the workspace’s days, not the browser’s', () => {
  expect(pt.sameDay('2026-11-22T02:00:00Z', '2026-11-21T20:00:00Z')).toBe(true);
  expect(pt.sameDay('2026-11-22T03:30:00Z', '2026-11-21T20:00:00Z')).toBe(false);
  expect(pt.day('2026-11-21T12:00:00Z', now)).toBe('Hoje');
  expect(pt.day('2026-11-20T12:00:00Z', now)).toBe('Ontem');
});

test('spans', () => {
  expect(pt.duration(40)).toBe('40 s');
  expect(pt.duration(240)).toBe('4 min');
  expect(pt.duration(47 * 3_600)).toBe('47 h 00 min');
  expect(pt.duration(76 * 3_600)).toBe('3 dias 4 h');
  expect(pt.duration(48 * 3_600)).toBe('2 dias');
  expect(pt.duration(85.5 * 86_400)).toBe('85 dias');
  expect(en.duration(76 * 3_600)).toBe('3 days 4 h');
  expect(pt.duration(3_900)).toBe('1 h 05 min');
  expect(pt.duration(-3)).toBe('0 s');
});

test('names in a row', () => {
  expect(pt.list(['Ana'])).toBe('Ana');
  expect(pt.list(['Ana', 'Bruno', 'Carla'])).toBe('Ana, Bruno e Carla');
  expect(en.list(['Ana', 'Bruno'])).toBe('Ana and Bruno');
});

test('are made once for a language and a zone', () => {
  expect(formatsOf('pt-BR', 'America/Sao_Paulo')).toBe(pt);
  expect(formatsOf('pt-BR', 'UTC')).not.toBe(pt);
});
