import { readFileSync } from 'node:fs';
import { type CannedReply, cannedRepliesSchema } from '../../../contracts/canned-reply';
import { findSlash } from '../../../web/desk/features/conversation/canned/find-slash';
import { rankReplies } from '../../../web/desk/features/conversation/canned/rank-replies';
import { fillReply, findGaps, knownIn } from '../../../web/desk/lib/fill-reply';

const sample = cannedRepliesSchema.parse(
  JSON.parse(readFileSync('handoff/sample/canned-replies.json', 'utf8')),
);
const ana = {
  customer: { id: 'c', name: ' Ana  Lima ', email: 'ana@example.com' },
  details: { 'order-number': '48213', cpf: '529.982.247-25', constructor: 'x' },
  number: 8841,
};
const known = knownIn(ana, 'Júlia Prado', 'Casa Aroeira');

test('what is known is filled in, by its name in either language; the rest stays a gap', () => {
  const text =
    'Oi, {{primeiro nome}}! {{ First Name }}, {{NUMERO DO PEDIDO}}, {{email}}, {{CEP}}, {{nova data}}.';
  const filled = fillReply(text, known);
  expect(filled).toBe('Oi, Ana! Ana, 48213, ana@example.com, {{CEP}}, {{nova data}}.');
  expect(findGaps(filled).map(({ name }) => name)).toEqual(['CEP', 'nova data']);
  const [gap] = findGaps(filled);
  expect(filled.slice(gap?.start, gap?.end)).toBe('{{CEP}}');
});

test('a customer without a name leaves a gap, and nothing of an object is a variable', () => {
  const anonymous = knownIn({ customer: { id: 'c' }, details: {}, number: 1 }, 'Júlia', 'Loja');
  expect(fillReply('{{nome}} {{constructor}} {{protocolo}} {{atendente}}', anonymous)).toBe(
    '{{nome}} {{constructor}} 1 Júlia',
  );
  expect(fillReply('{{constructor}}', known)).toBe('{{constructor}}');
});

test.each([
  ['single braces', 'use {assim}'],
  ['empty braces', '{{}}'],
  ['an open end', '{{nome'],
  ['braces over lines', '{{no\nme}}'],
])('%s are no gap', (_, text) => {
  expect(findGaps(text)).toEqual([]);
});

test('what a customer is called is not filled in once more', () => {
  expect(fillReply('{{nome}}', { name: '{{CPF}}', cpf: '1' })).toBe('{{CPF}}');
});

test.each([
  ['/', 1, { start: 0, end: 1, words: '' }],
  ['Oi /saudação', 12, { start: 3, end: 12, words: 'saudação' }],
  ['linha\n/oi', 9, { start: 6, end: 9, words: 'oi' }],
  ['/oi depois', 3, { start: 0, end: 3, words: 'oi' }],
  ['/oi depois', 10, null],
  ['e/ou', 4, null],
  ['24/7', 4, null],
  ['https://', 8, null],
  ['//', 2, null],
])('%j with the cursor at %i', (text, cursor, slash) => {
  expect(findSlash(text, cursor)).toEqual(slash);
});

const reply = (
  shortcut: string,
  title: string,
  texts: Partial<CannedReply['texts']>,
  team?: string,
): CannedReply => ({
  shortcut,
  title,
  texts: { 'pt-BR': '', en: '', ...texts },
  ...(team === undefined ? {} : { team }),
});
const replies = [
  reply('hello', 'Welcome', { en: 'Hi!' }),
  reply('oi', 'Saudação', { 'pt-BR': 'Oi!', en: 'Hi!' }),
  reply('troca', 'Troca aprovada', { 'pt-BR': 'Aprovada!' }, 'trocas'),
  reply('a-caminho', 'Pedido a caminho', { 'pt-BR': 'A caminho!' }),
];
const offered = (typed: string, locale: 'pt-BR' | 'en' = 'pt-BR', teams: string[] = []) =>
  rankReplies(replies, { typed, locale, teams }).map(({ shortcut, locale: of }) => `${shortcut} ${of}`);

test('the customer’s language comes first, another one is said; a team’s are for its conversations', () => {
  expect(offered('')).toEqual(['oi pt-BR', 'a-caminho pt-BR', 'hello en']);
  expect(offered('', 'en')).toEqual(['hello en', 'oi en', 'a-caminho pt-BR']);
  expect(offered('tro', 'pt-BR', ['trocas'])).toEqual(['troca pt-BR']);
  expect(offered('tro')).toEqual([]);
});

test('shortcuts and titles are found by their beginnings, accents aside', () => {
  expect(offered('saudacao')).toEqual(['oi pt-BR']);
  expect(offered('SAUDAÇÃO')).toEqual(['oi pt-BR']);
  expect(offered('caminho')).toEqual(['a-caminho pt-BR']);
  expect(offered('zzz')).toEqual([]);
});

test('the sample’s replies are written in both languages, and leave the same gaps in them', () => {
  const everything = { ...known, phone: '1', postcode: '2', cnpj: '3' };
  for (const { shortcut, texts } of sample) {
    const gaps = (['pt-BR', 'en'] as const).map(
      (locale) => findGaps(fillReply(texts[locale], everything)).length,
    );
    expect([shortcut, gaps[0]]).toEqual([shortcut, gaps[1]]);
    expect(texts.en).not.toBe('');
  }
});
