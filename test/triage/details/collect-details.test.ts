import fc from 'fast-check';
import { findDetails, validateDetail } from '../../../triage/details/collect-details';
import { inBoundedTime } from '../../support/in-bounded-time';

test.each([
  ['meu pedido 48213 não chegou', { 'order-number': '48213' }],
  ['pedido nº PED-2024-001', { 'order-number': 'PED-2024-001' }],
  ['order #48213 please', { 'order-number': '48213' }],
  ['o número do meu pedido é 4410287', { 'order-number': '4410287' }],
  ['my order number is ab12345', { 'order-number': 'AB12345' }],
  ['me chamo Ana Lúcia de Souza', { name: 'Ana Lúcia de Souza' }],
  ['meu nome é joão e quero trocar', { name: 'João' }],
  ['my name is Mary Jones, order 48213', { name: 'Mary Jones', 'order-number': '48213' }],
  ['cpf 529.982.247-25', { cpf: '52998224725' }],
  ['silva.marta arroba gmail ponto com', { email: 'silva.marta@gmail.com' }],
  ['é joao ponto lima arroba hotmail ponto com ponto br', { email: 'joao.lima@hotmail.com.br' }],
  ['ana @ gmail.com', { email: 'ana@gmail.com' }],
  ['it is tom dot ford at gmail dot com', { email: 'tom.ford@gmail.com' }],
  ['meet me at the store', {}],
  ['não é o 4821377, é o pedido 4821399', { 'order-number': '4821399' }],
  ['pedido 4821377, não foi o 2 que comprei', { 'order-number': '4821377' }],
  ['meu cpf é 52998224725 e o email Ana@Exemplo.com.br', { cpf: '52998224725', email: 'ana@exemplo.com.br' }],
  ['CNPJ 11.222.333/0001-81', { cnpj: '11222333000181' }],
  ['me liga no (11) 91234-5678', { phone: '+5511912345678' }],
  ['cep 01310-100', { postcode: '01310-100' }],
  ['call me at +1 415 555 2671', { phone: '+14155552671' }],
  ['Aqui é a Ana', { name: 'Ana' }],
  ['Oi, aqui é o João Prado da Silva.', { name: 'João Prado da Silva' }],
  ['this is Mary Jones', { name: 'Mary Jones' }],
  ['Call me Bob', { name: 'Bob' }],
])('finds in "%s"', (text, expected) => {
  expect(findDetails(text)).toEqual(expected);
});

test.each([
  'quero trocar o pedido de 2 camisas',
  'this is ridiculous',
  'cpf 529.982.247-24',
  'chegou em 3 dias',
  'paguei R$ 1.299,90',
  'o pedido não chegou',
  '',
  '😀',
  'Call me back',
  'Call me Back',
  'call me later today',
  'This is Urgent',
  'this is the third time',
  'this is not what Mary ordered',
  'Aqui é o pedido errado',
  'aqui é a Ana, e o pedido não chegou',
])('finds nothing in "%s"', (text) => {
  expect(findDetails(text)).toEqual({});
});

test('a bare answer counts for what was asked', () => {
  expect(findDetails('48213', { asked: 'order-number' })).toEqual({ 'order-number': '48213' });
  expect(findDetails('é o 48213', { asked: 'order-number' })).toEqual({ 'order-number': '48213' });
  expect(findDetails('não tenho certeza, mas é 48213', { asked: 'order-number' })).toEqual({
    'order-number': '48213',
  });
  expect(findDetails('ana souza', { asked: 'name' })).toEqual({ name: 'Ana Souza' });
  expect(findDetails('11 3456 7890', { asked: 'phone' })).toMatchObject({ phone: '+551134567890' });
});

test.each([
  ['cpf', '529.982.247-24', 'wrong-check-digits'],
  ['cpf', '123', 'wrong-length'],
  ['cpf', 'não sei', 'not-found'],
  ['email', 'ana arroba exemplo', 'not-found'],
  ['phone', '00 91234-5678', 'unknown-area-code'],
  ['phone', '123', 'wrong-length'],
  ['order-number', 'não tenho', 'not-found'],
  ['postcode', '123', 'wrong-length'],
  ['name', '', 'empty'],
  ['cnpj', '11.222.333/0001-82', 'wrong-check-digits'],
] as const)('says what is wrong with the %s "%s"', (kind, text, code) => {
  expect(validateDetail(kind, text)).toEqual({ ok: false, code });
});

test('takes any text in bounded time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      findDetails(text, { asked: 'name' });
    }),
  );
  for (const unit of ['1', '1 ', 'a@', 'pedido ', 'cpf 1', 'meu nome é a ', '.1-']) {
    inBoundedTime(() => findDetails(unit.repeat(100_000 / unit.length)));
  }
});

test.each([
  ['é o 48213, por favor', '48213'],
  ["it's 48213 i think", '48213'],
  ['serve o 48213?', '48213'],
  ['acho que era LJ-2024-001 mesmo', 'LJ-2024-001'],
  ['comprei em 2024', null],
  ['custou 500 reais no total', null],
  ['foi dia 12/03/2026 de manhã', null],
  ['pode ser 48213 ou 48312, um dos dois', null],
  ['e pra 69900-000', null],
  ['01310-100', null],
  ['52998224725', null],
  ['529.982.247-25', null],
  ['11987654321', null],
  ['é (11) 98765-4321', null],
  ['11.222.333/0001-81', null],
  ['ana2024@exemplo.com.br', null],
  ['rua das flores 120', null],
  ['saiu às 14h30', null],
  ['52310, e o cpf é 529.982.247-25', '52310'],
  ['48213 e o telefone 11 98765-4321', '48213'],
  ['LJ-2024-001', 'LJ-2024-001'],
  ['1134567890', '1134567890'],
  ['número:48213', '48213'],
])('the number of an order in "%s" is %s', (text, expected) => {
  const read = validateDetail('order-number', text);
  expect(read.ok ? read.value : null).toBe(expected);
});
