import fc from 'fast-check';
import { createSlipMender } from '../../../triage/signals/create-slip-mender';
import { PhraseWords } from '../../../triage/signals/phrase-words';

const phrases = new PhraseWords(['(hemodialise|tocar|insuport*) …']);
const mend = createSlipMender(
  new Map([
    ['pessoa', 90],
    ['pessoal', 40],
    ['atendente', 80],
    ['alguem', 70],
    ['algum', 60],
    ['talk', 50],
    ['chama', 30],
    ['cama', 40],
    ['conta', 90],
    ['raro', 2],
    ['trocar', 60],
    ['insuportaveis', 9],
  ]),
  phrases,
);

test.each([
  ['pesoa', 'pessoa'],
  ['epssoa', 'pessoa'],
  ['tlak', 'talk'],
  ['ahcama', 'ahcama'],
  ['taendente', 'atendente'],
  ['algurm', 'alguem'],
  ['chana', 'chama'],
  ['hemodialse', 'hemodialise'],
])('the slip "%s" is read as "%s"', (slip, word) => {
  expect(mend(slip)).toBe(word);
});

test.each([
  ['a word of the examples', 'pessoal'],
  ['a plural', 'pessoas'],
  ['a word of a phrase', 'tocar'],
  ['what begins as a word of a phrase', 'insuportavel'],
  ['what starts otherwise', 'montar'],
  ['what is near a rare word alone', 'rara'],
  ['a short word', 'tal'],
  ['a number', 'c0nta'],
])('%s is no slip: "%s"', (_what, word) => {
  expect(mend(word)).toBe(word);
});

test('a mended word is a word of the examples', () => {
  const known = ['pessoa', 'atendente', 'alguem', 'chama'];
  const slips = fc.constantFrom(...known).chain((word) =>
    fc
      .tuple(fc.nat(word.length - 1), fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'))
      .map(([at, letter]) => ({
        word,
        slip: word.slice(0, at) + letter + word.slice(at + 1),
      })),
  );
  fc.assert(fc.property(slips, ({ slip }) => mend(mend(slip)) === mend(slip)));
});
