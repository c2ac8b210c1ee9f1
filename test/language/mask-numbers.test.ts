import fc from 'fast-check';
import { cutText } from '../../language/cut-text';
import { maskNumbers } from '../../language/mask-numbers';

test.each([
  ['meu cpf é 529.982.247-25', 'meu cpf é •••.•••.•••-25'],
  ['52998224725', '•••••••••25'],
  ['cartão 4111 1111 1111 1111 vence 12/28', 'cartão •••• •••• •••• 1111 vence 12/28'],
  ['me liga no (11) 91234-5678', 'me liga no (••) •••••-5678'],
  ['minha senha é abc123!', 'minha senha é ••••'],
  ['CPF 529.982.247-25 11912345678', 'CPF •••.•••.•••-25 •••••••5678'],
])('masks %s up to what tells it from others', (text, expected) => {
  expect(maskNumbers(text)).toBe(expected);
  expect(maskNumbers(expected)).toBe(expected);
});

test.each(['ana@exemplo.com', 'pedido 1023456789 de 12/05/2026', 'CEP 01310-100', 'oi \u{F0000}'])(
  'leaves "%s" alone',
  (text) => {
    expect(maskNumbers(text)).toBe(text);
  },
);

describe('a text that is cut', () => {
  it('keeps its beginning as it is', () => {
    expect(cutText('palavra palavra', 10)).toBe('palavra pa');
    expect(cutText('curto', 10)).toBe('curto');
  });

  it('shows nothing of a number that the cut goes through', () => {
    const number = fc.constantFrom('529.982.247-25', '529 982 247 25', '52998224725', '4111 1111 1111 1111');
    const before = fc.stringMatching(/^[a-z ]{0,30}$/);
    fc.assert(
      fc.property(before, number, before, fc.nat(60), (start, value, end, length) => {
        const shown = maskNumbers(cutText(`${start} ${value} ${end}`, length));
        expect(shown.replace(/\D/g, '').length).toBeLessThan(5);
      }),
    );
  });
});
