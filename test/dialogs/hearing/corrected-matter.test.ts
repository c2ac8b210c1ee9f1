import { readCorrection } from '../../../dialogs/hearing/corrected-matter';

it.each([
  ['não é andamento não meu bem, já chegou, é que veio sem a tampa', 'já chegou, é que veio sem a tampa'],
  ['não é troca!!! quero saber se TEM o sofá', 'quero saber se TEM o sofá'],
  ['não, não é isso, é a nota que eu perdi', 'é a nota que eu perdi'],
  ['nao é troca é defeito no motor', 'é defeito no motor'],
  ["it's not a refund, I want another lamp", 'I want another lamp'],
  ["no that's not it, my card was charged twice", 'my card was charged twice'],
])('"%s" means "%s"', (text, meant) => {
  expect(readCorrection(text)?.meant).toBe(meant);
});

it.each([
  'não é isso',
  'não é isso não, deixa',
  'não é o 48213, é o 48214',
  'não é esse email, é o da minha mãe',
  'não chegou, quero meu dinheiro',
  'não é amanhã, é só na sexta',
  'não gostei, quero devolver',
])('"%s" corrects no matter', (text) => {
  expect(readCorrection(text)).toBeNull();
});
