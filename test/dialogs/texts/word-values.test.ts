import {
  asWritten,
  firstName,
  lowerFirst,
  wordMoment,
  wordTeam,
  wordWait,
} from '../../../dialogs/texts/word-values';
import { parseMarkdown } from '../../../markdown/parse-markdown';

test.each([
  ['Ana', 'Ana'],
  [' João Pedro ', 'João'],
  ["D'Ávila Souza", "D'Ávila"],
  ['Ana-Lúcia', 'Ana-Lúcia'],
  ['J. Lima', 'J'],
  ['Ana❤️', 'Ana'],
  ['陈伟', '陈伟'],
  ['[clique](https://evil.example)', null],
  ['<b>Ana</b>', null],
  ['**Ana**', null],
  ['https://evil.example', 'https'],
  ['www.evil.example', 'www'],
  ['Sua-conta-foi-bloqueada-fale-conosco', null],
  ['0800-123-4567', null],
  ['  ', null],
  [undefined, null],
])('who calls themselves %s is addressed as %s', (name, expected) => {
  expect(firstName(name)).toBe(expected);
});

test.each([
  'quero [entrar](https://evil.example) de novo',
  'vi em https://evil.example/x_y_z e www.evil.example',
  'o campo *nome* do `form` <b>sumiu</b> ~~hoje~~ \\o/',
  '![foto](http://evil.example/a.png)',
  'e o prazo, quanto é?',
])('what a customer wrote (%s) is shown as it was written', (words) => {
  const said = `Agora, sobre “${asWritten(words)}”:`;
  expect(parseMarkdown(said)).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: `Agora, sobre “${words}”:` }] },
  ]);
});

test.each([
  [null, null, null, null],
  [240, null, 'cerca de 4 min', 'about 4 min'],
  [10, null, 'cerca de 1 min', 'about 1 min'],
  [240, [120, 420], '2 a 7 min', '2 to 7 min'],
  [60, [0, 300], 'até 5 min', 'up to 5 min'],
  [3600, [3000, 4500], '50 min a 1 h 15 min', '50 min to 1 h 15 min'],
])('a wait of %s s, within %j, is told in words', (expectedWaitSeconds, range, portuguese, english) => {
  const [fromSeconds = 0, toSeconds = 0] = range ?? [];
  const expectedWaitRange = range === null ? null : { fromSeconds, toSeconds };
  expect(wordWait({ expectedWaitSeconds, expectedWaitRange }, 'pt-BR')).toBe(portuguese);
  expect(wordWait({ expectedWaitSeconds, expectedWaitRange }, 'en')).toBe(english);
});

test('words moments, teams and titles as one says them', () => {
  const now = new Date('2026-03-02T12:00:00Z');
  expect(wordMoment(new Date('2026-03-03T04:00:00Z'), now, 'America/Sao_Paulo', 'pt-BR')).toBe('amanhã à 1h');
  expect(wordMoment(new Date('2026-03-03T13:00:00Z'), now, 'America/Sao_Paulo', 'pt-BR')).toBe(
    'amanhã às 10h',
  );
  expect(wordTeam('pos-venda', 'pt-BR')).toBe('pos venda');
  expect(wordTeam('atendimento', 'en')).toBe('customer service');
  expect(wordTeam('pos-venda', 'pt-BR', 'Pós-venda')).toBe('pós-venda');
  expect(wordTeam('ti', 'en', 'TI')).toBe('TI');
  expect(wordTeam('constructor', 'pt-BR')).toBe('constructor');
  expect([lowerFirst('Nota fiscal'), lowerFirst('CPF')]).toEqual(['nota fiscal', 'CPF']);
});
