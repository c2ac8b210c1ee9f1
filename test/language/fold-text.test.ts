import fc from 'fast-check';
import { foldText } from '../../language/fold-text';

test('takes accents, case and compatibility forms off', () => {
  expect(foldText('NÃO Devolução ﬁm ½ Ⅳ')).toBe('nao devolucao fim 1⁄2 iv');
  expect(foldText('don’t d´água')).toBe("don't d'agua");
});

test('characters that decompose into an apostrophe are one', () => {
  expect(foldText('\u1fef')).toBe("'");
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = foldText(text);
      expect(foldText(once)).toBe(once);
    }),
  );
});

test('a text does not grow out of bounds', () => {
  expect(foldText('\ufdfa oi'.repeat(1_000)).length).toBeLessThanOrEqual(4 * 4_000);
  for (const text of ['ᾂ'.repeat(50), 'Việt Nam '.repeat(50), '½…㍿'.repeat(50)]) {
    expect(foldText(text)).toBe(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
  }
});
