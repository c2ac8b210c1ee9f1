import fc from 'fast-check';
import { groupQuestions } from '../../knowledge-base/gaps/group-questions';
import { readStems } from '../../knowledge-base/read-stems';

const locale = 'pt-BR';
const question = (text: string, count = 1) =>
  ({ text, locale, stems: readStems(text, 'pt-BR'), count }) as const;

test('wording, accents, endings and abbreviations make no difference', () => {
  const expected = readStems('Vocês consertam bicicletas?', 'pt-BR');
  for (const text of ['vcs consertam bicicleta', 'BICICLETAS consertam voces?!']) {
    expect(readStems(text, 'pt-BR')).toEqual(expected);
  }
  expect(readStems('?? 123', 'pt-BR')).toEqual(['123']);
});

test('questions that share most of their words come together, the most asked first', () => {
  const groups = groupQuestions([
    question('troca sem nota fiscal'),
    question('posso fazer a troca sem a nota?', 4),
    question('entregam na Argentina', 3),
    question('aceitam cheque'),
  ]);
  expect(groups.map((group) => group.map(({ text }) => text))).toEqual([
    ['posso fazer a troca sem a nota?', 'troca sem nota fiscal'],
    ['entregam na Argentina'],
    ['aceitam cheque'],
  ]);
});

test('every question is in exactly one group, in one language, whatever their order', () => {
  const word = fc.constantFrom('troca', 'nota', 'prazo', 'frete', 'pix', 'boleto', 'loja');
  const asked = fc.record({
    stems: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }).map((stems) => stems.sort()),
    locale: fc.constantFrom('pt-BR' as const, 'en' as const),
    count: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(asked, { selector: ({ stems, locale: l }) => `${l}${stems}`, maxLength: 30 }),
      (all) => {
        const groups = groupQuestions(all);
        expect(groups.flat().length).toBe(all.length);
        expect(new Set(groups.flat())).toEqual(new Set(all));
        for (const group of groups) expect(new Set(group.map((each) => each.locale)).size).toBe(1);
      },
    ),
  );
});
