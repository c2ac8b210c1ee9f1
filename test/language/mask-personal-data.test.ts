import fc from 'fast-check';
import { isCardNumber, isCnpj, isCpf } from '../../language/check-digits';
import { maskPersonalData } from '../../language/mask-personal-data';
import { inBoundedTime } from '../support/in-bounded-time';

test.each([
  ['meu cpf é 529.982.247-25', 'meu cpf é [CPF]'],
  ['52998224725', '[CPF]'],
  ['cpf: 529 982 247 25 ok', 'cpf: [CPF] ok'],
  ['cpf 111.222.333-44 digitado errado', 'cpf [CPF] digitado errado'],
  ['CNPJ 11.222.333/0001-81', 'CNPJ [CNPJ]'],
  ['CNPJ 12.ABC.345/01DE-35', 'CNPJ [CNPJ]'],
  ['cartão 4111 1111 1111 1111 vence 12/28', 'cartão [CARD] vence 12/28'],
  ['4111-1111-1111-1111', '[CARD]'],
  ['fale com ana.souza+loja@exemplo.com.br.', 'fale com [EMAIL].'],
  ['é silva ponto marta arroba gmail ponto com', 'é [EMAIL]'],
  ['ana underline souza @ uol ponto com ponto br viu', '[EMAIL] viu'],
  ['its john dot smith at gmail dot com', 'its [EMAIL]'],
  ['maria arroba hotmail.com, esse', '[EMAIL], esse'],
  ['me liga no (11) 91234-5678', 'me liga no [PHONE]'],
  ['+55 11 91234-5678', '[PHONE]'],
  ['11912345678', '[PHONE]'],
  ['telefone 1134567890', 'telefone [PHONE]'],
  ['call +1 415 555 2671', 'call [PHONE]'],
  ['RG 12.345.678-9', 'RG [RG]'],
  ['minha senha é abc123!', 'minha senha é [SECRET]'],
  ['CVV: 123', 'CVV: [SECRET]'],
])('masks %s', (text, expected) => {
  expect(maskPersonalData(text)).toBe(expected);
});

test.each([
  'pedido 1023456789 de 12/05/2026',
  'CEP 01310-100',
  'rastreio BR123456789BR',
  'paguei R$ 1.299,90 em 12x',
  'esqueci minha senha e não recebi o e-mail',
  'pedido #48213, nota 000.123.456',
  'I saw it at your shop dot the i',
  'bought it at casaaroeira.example yesterday',
  'uma arroba de boi ponto final',
])('leaves "%s" alone', (text) => {
  expect(maskPersonalData(text)).toBe(text);
});

test('knows check digits', () => {
  expect(isCpf('52998224725')).toBe(true);
  expect(isCpf('52998224724')).toBe(false);
  expect(isCpf('11111111111')).toBe(false);
  expect(isCnpj('11222333000181')).toBe(true);
  expect(isCnpj('12ABC34501DE35')).toBe(true);
  expect(isCnpj('11222333000182')).toBe(false);
  expect(isCardNumber('4111111111111111')).toBe(true);
  expect(isCardNumber('4111111111111112')).toBe(false);
});

test('no e-mail address survives, and masking a masked text changes nothing', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.string({ maxLength: 60 }), (address, around) => {
      const masked = maskPersonalData(`${around} ${address} ${around}`);
      expect(masked).not.toContain(address);
      expect(maskPersonalData(masked)).toBe(masked);
    }),
  );
});

test('takes bounded time on hostile input', () => {
  const ends = ['', ' '.repeat(90_000), '\t'.repeat(90_000), 'x'.repeat(90_000)];
  for (const unit of ['1', '1 ', '1-', 'a.', 'a@', 'cpf ', '(1) ', 'senha ', 'senha:', '+1', '1.1/']) {
    for (const end of ends) {
      inBoundedTime(() =>
        maskPersonalData(`1@ ${unit.repeat(end === '' ? 100_000 / unit.length : 1)}${end}x`),
      );
    }
  }
});
