import { askedAgain } from '../../asking/asked-again';
import { askedDetails } from '../../asking/asked-details';

test.each([
  ['Pode me informar o número do pedido?', ['order-number']],
  ['Me passa o nº do pedido, por favor', ['order-number']],
  ['Qual é o número da sua compra?', ['order-number']],
  ['Oi, Ana! Para eu localizar, preciso do número do pedido.', ['order-number']],
  ['Vou precisar do seu CPF e do e-mail do cadastro', ['cpf', 'email']],
  ['Por favor, informe seu nome completo, CPF e telefone.', ['name', 'cpf', 'phone']],
  ['Qual o seu e-mail?', ['email']],
  ['Qual e-mail você usou na compra?', ['email']],
  ['Seu CPF, por favor?', ['cpf']],
  ['Número do pedido?', ['order-number']],
  ['Com quem eu falo?', ['name']],
  ['Poderia me dizer o CEP?', ['postcode']],
  ['Me fala seu telefone com DDD', ['phone']],
  ['Could you send me your order number?', ['order-number']],
  ["What's your email address?", ['email']],
  ['What is the order number?', ['order-number']],
  ['Please share your full name, phone number and zip code.', ['name', 'phone', 'postcode']],
  ['I need your order number to look it up', ['order-number']],
  ['May I have your email?', ['email']],
  ['Order number, please', ['order-number']],
  ['Who am I speaking with?', ['name']],
])('asks: %s', (words, kinds) => {
  expect(askedDetails(words)).toEqual(kinds);
});

test.each([
  'Seu pedido sai hoje.',
  'O número do pedido é 48213, certo?',
  'Só para confirmar: o seu e-mail é ana@example.com?',
  'Pode confirmar o número do pedido?',
  'Can you confirm your email address?',
  'Você já informou o CPF, obrigada.',
  'Não preciso do seu CPF.',
  'Vou te enviar o código no seu e-mail.',
  'Enviei um e-mail com a etiqueta.',
  'Pode me mandar um e-mail com as fotos?',
  'Informe o número do pedido na transportadora.',
  'No site, digite o CPF no campo indicado.',
  'Qual o CPF do titular do cartão?',
  'Qual é o telefone da loja?',
  'Nosso e-mail é contato@loja.example.',
  'Pode me passar outro telefone?',
  'Qual seria o novo e-mail?',
  'Nunca informe seu CPF por telefone.',
  'Se precisarem, eles vão pedir o número do pedido.',
  'Veja qual é o número do pedido e guarde.',
  'Qual o nome do produto?',
  'I sent you an email with the order number.',
  'You gave me your order number already.',
  'Never share your CPF with anyone.',
  'The carrier will ask for your order number.',
  'What is the name of the product?',
  'Please give your order number to the courier.',
  'Do you have another phone number?',
  'No need to send your email again.',
  '',
])('asks for nothing: %s', (words) => {
  expect(askedDetails(words)).toEqual([]);
});

const told = {
  details: { 'order-number': '48213', cpf: '529.982.247-25' },
  customer: { name: 'Ana Lima', email: 'ana@example.com' },
};

test('what was told is found with its value; what was not is no repetition', () => {
  expect(askedAgain('Me passa o número do pedido e o telefone?', told)).toEqual([
    { kind: 'order-number', value: '48213' },
  ]);
  expect(askedAgain('Qual o seu e-mail?', told)).toEqual([{ kind: 'email', value: 'ana@example.com' }]);
  expect(askedAgain('Qual o CEP?', told)).toEqual([]);
});

test('who repeats the value asks about it, however it is written', () => {
  expect(askedAgain('Qual o número do pedido, é o 48213?', told)).toEqual([]);
  expect(askedAgain('Me passa o CPF? Tenho aqui 52998224725', told)).toEqual([]);
});

test('a long text of hard words is read in no time', () => {
  const began = performance.now();
  for (const words of [
    'qual '.repeat(20_000),
    'me passa o '.repeat(9_000),
    'e, '.repeat(30_000),
    '?;'.repeat(9_000),
  ])
    askedDetails(words);
  expect(performance.now() - began).toBeLessThan(1_000);
});
