import { asWritten, firstName } from '../../../dialogs/texts/word-values';
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
