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
