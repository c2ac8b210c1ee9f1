import { saysOnlyTime } from '../../../dialogs/hearing/says-only-time';

it.each([
  'Amanhã, terça, às 10h',
  'Quinta, 26/11, às 9h30',
  'Tomorrow, Tuesday, at 10 AM',
  'Thursday, Nov 26, at 9:30 AM',
  'pode ser amanhã às 10h?',
  'sexta à tarde, por favor',
  'melhor na quarta depois do almoço',
  'me liga amanhã às 15h',
  'remarcar para quarta às 11h',
  'how about tomorrow at 3pm?',
  "let's make it friday afternoon",
  'umas 15h',
])('"%s" is a time alone', (text) => {
  expect(saysOnlyTime(text)).toBe(true);
});

it.each([
  'comprei dia 15/11 e não chegou',
  'chegou ontem às 10h quebrado',
  'o prazo era sexta',
  'my order was due on Friday',
  'vocês abrem sábado de manhã?',
  'entregam amanhã?',
  'obrigada',
  'cancelar',
])('"%s" is not', (text) => {
  expect(saysOnlyTime(text)).toBe(false);
});
