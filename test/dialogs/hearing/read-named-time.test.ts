import { type NamedTime, readNamedTime } from '../../../dialogs/hearing/read-named-time';

const dayMs = 24 * 60 * 60_000;
/** Monday, 23 November 2026, 10:00 on the wall. */
const now = { day: Date.UTC(2026, 10, 23) / dayMs, minutes: 10 * 60 };

function write(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "25 10:00|22:00", "27 12:00-18:00", "any 15:00". */
function describeTime(named: NamedTime | null): string | null {
  if (named === null) return null;
  const days = named.days?.map((day) => new Date(day * dayMs).getUTCDate()).join('|') ?? 'any';
  const clock = named.clocks?.map(write).join('|') ?? `${write(named.from)}-${write(named.to)}`;
  return `${days} ${clock}`;
}

describe('a time in words', () => {
  it.each([
    ['amanhã às 10', '24 10:00|22:00'],
    ['Amanhã, terça, às 10h', '24|1 10:00|22:00'],
    ['Hoje, segunda, às 14h30', '23|30 14:30'],
    ['Segunda, 30/11, às 9h', '30 09:00|21:00'],
    ['sexta à tarde', '27|4 12:00-18:00'],
    ['sexta-feira de manhã', '27|4 00:00-12:00'],
    ['amanhã cedo', '24 00:00-12:00'],
    ['amanhã de manhã', '24 00:00-12:00'],
    ['umas 15h', 'any 15:00'],
    ['hoje às 15h', '23 15:00'],
    ['me liga hoje às 15h', '23 15:00'],
    ['depois de amanhã às 9h30', '25 09:30|21:30'],
    ['lá pelas 3 da tarde', 'any 15:00'],
    ['segunda que vem às 10', '30|7 10:00|22:00'],
    ['dia 25 às 14h', '25 14:00'],
    ['25/11 às 14h', '25 14:00'],
    ['25 de novembro, 16:30', '25 16:30'],
    ['quinta 9h', '26|3 09:00|21:00'],
    ['ao meio-dia', 'any 12:00'],
    ['às dez e meia', 'any 10:30|22:30'],
    ['às 9 e quinze', 'any 09:15|21:15'],
    ['depois das 18h', 'any 18:00-24:00'],
    ['a partir das 14h de quarta', '25|2 14:00-24:00'],
    ['antes das 11h', 'any 00:00-11:00'],
    ['depois do almoço', 'any 13:00-18:00'],
    ['entre as 14h e as 16h', 'any 14:00-16:00'],
    ['daqui a duas horas', '23 12:00-24:00'],
    ['semana que vem', '30|1|2|3|4|5|6 00:00-24:00'],
    ['quando puderem', 'any 00:00-24:00'],
    ['boa tarde, pode ser amanhã?', '24 00:00-24:00'],
    ['tomorrow at 3pm', '24 15:00'],
    ['Thursday, Nov 26, at 9 AM', '26 09:00'],
    ['friday afternoon', '27|4 12:00-18:00'],
    ['around 3', 'any 03:00|15:00'],
    ['after 6 pm', 'any 18:00-24:00'],
    ['next tuesday 10am', '24|1 10:00'],
    ['in two hours', '23 12:00-24:00'],
    ['today at noon', '23 12:00'],
    ['the 25th at 2 pm', '25 14:00'],
    ['half past ten', 'any 10:30|22:30'],
    ["3 o'clock", 'any 03:00|15:00'],
    ['between 2 and 4 pm', 'any 14:00-16:00'],
    ['tomorrow morning at 9', '24 09:00'],
    ['whenever you can', 'any 00:00-24:00'],
  ])('"%s"', (text, expected) => {
    expect(describeTime(readNamedTime(text, now))).toBe(expected);
  });

  it.each([
    'boa tarde',
    'quero trocar o pedido',
    'pedido 12345678',
    'pode ser mais tarde?',
    'obrigada',
    'ok',
  ])('is not "%s"', (text) => {
    expect(readNamedTime(text, now)).toBeNull();
  });
});
