import { withoutDetails } from '../../../triage/details/without-details';

describe('a request without the details given along with it', () => {
  it.each([
    [
      'comprei um sofá e até agora nada o pedido é 4478120 meu cpf 529.982.247-25 e o nome é Cleide',
      'comprei um sofá e até agora nada o pedido é 4478120',
    ],
    ['my order 4478 is late, my e-mail is tom@example.com', 'my order 4478 is late,'],
    ['meu telefone é (11) 98888-7777 podem ver minha troca', 'podem ver minha troca'],
  ])('"%s" is "%s"', (text, rest) => {
    expect(withoutDetails(text)).toBe(rest);
  });

  it.each(['usaram meu CPF numa compra', 'o nome na nota é o da minha mãe', 'meu cpf é 529.982.247-25'])(
    '"%s" stays',
    (text) => {
      expect(withoutDetails(text)).toBe(text);
    },
  );
});
