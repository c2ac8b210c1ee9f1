import { asksAboutDetail, asksQuestion } from '../../../dialogs/hearing/asks-question';
import { isClosingWord, readBareAnswer } from '../../../dialogs/hearing/bare-answer';
import { isAnyChoice, isChoice } from '../../../dialogs/hearing/choices';
import { withoutDeclined } from '../../../dialogs/hearing/declined-wish';
import { namesTime } from '../../../dialogs/hearing/names-time';
import { readRefusal } from '../../../dialogs/hearing/refusal';
import { takesRequestBack, wantsToLeave } from '../../../dialogs/hearing/wants-to-leave';
import { recogniseSignals } from '../../../triage/recognise-signals';

const bare = (text: string) => readBareAnswer(text, recogniseSignals(text));
const closes = (text: string) => isClosingWord(text, recogniseSignals(text));

test.each([
  ['sim', 'yes'],
  ['yes please', 'yes'],
  ['ok', 'heard'],
  ['Ok, obrigado', 'heard'],
  ['tá bom!', 'heard'],
  ['👍🏽', 'heard'],
  ['❤️', 'heard'],
  ['ah, entendi', 'heard'],
  ['👎', 'no'],
  ['Não, obrigado', 'no'],
  ['era só isso', 'no'],
  ['é só isso mesmo', 'no'],
  ["no, that's all, thanks", 'no'],
  ['não resolveu', 'unsolved'],
  ['não entendi', 'unsolved'],
  ['já tentei isso', 'unsolved'],
  ["I don't understand", 'unsolved'],
  ['não, tá bom', 'no'],
  ['nada não', 'no'],
  ['entendi rs', 'heard'],
  ['fechou obrigadaa 😊', 'heard'],
  ['kkkk', 'heard'],
  ['tudo bem?', null],
  ["it didn't help", 'unsolved'],
  ['🆘', null],
  ['❓', null],
  ['48213', null],
  ['', null],
  ['ok, mas e o reembolso?', null],
  ['só isso não resolve o meu problema', null],
  ['não recebi o pedido', null],
] as const)('"%s" as a bare answer is %s', (text, expected) => {
  expect(bare(text)).toBe(expected);
});

test.each(['Obrigada!', 'tchau', 'parabéns pelo atendimento', 'ok', 'beleza', 'Leave it', 'Deixar para lá'])(
  '"%s" closes',
  (text) => expect(closes(text)).toBe(true),
);

test.each([
  'oi',
  'não resolveu',
  'meu pedido não chegou',
  'Continuar agora',
  'Call me back',
  '9',
  'atendente',
])('"%s" does not close', (text) => expect(closes(text)).toBe(false));

test.each([
  'desisti',
  'Não preciso mais, obrigada',
  'deixa pra lá',
  'já resolvi',
  'never mind',
  'Leave it',
  'tá, deixa',
  'cancela, já resolvi',
  'nevermind, solved it',
  'desculpa, engano',
  'sorry, wrong chat',
  'cancel that',
])('"%s" takes a request back', (text) =>
  expect([takesRequestBack(text), wantsToLeave(text)]).toEqual([true, true]),
);

test.each(['cancelar', 'pode cancelar', 'cancel', 'quit'])('"%s" means only the wait', (text) => {
  expect([takesRequestBack(text), wantsToLeave(text)]).toEqual([false, true]);
});

test.each([
  'quero cancelar meu pedido',
  'não preciso mais do produto, quero devolver',
  'desisti da compra',
  'não quero mais esse cartão',
  'deixa, quero trocar o produto',
  'o produto veio errado',
  'I want to cancel my order',
  'ainda não',
])('"%s" is about something else', (text) => {
  expect(wantsToLeave(text)).toBe(false);
});

test.each([
  'hoje às 15h',
  'me liga às 9',
  'amanhã',
  '15:30',
  'dia 12',
  'qualquer hora',
  'after 6 pm',
  '10h',
  'monday',
])('"%s" names a time', (text) => expect(namesTime(text)).toBe(true));

test.each([
  'boa tarde, quero falar com uma pessoa',
  'meu pedido 48213 não chegou',
  'atendente',
  'good morning',
])('"%s" names none', (text) => expect(namesTime(text)).toBe(false));

test('choices are known in both languages, however they are typed', () => {
  expect(isChoice('deixar para la', 'leaveIt')).toBe(true);
  expect(isChoice('LEAVE IT.', 'leaveIt')).toBe(true);
  expect(isAnyChoice('None of these')).toBe(true);
  expect(isAnyChoice('My name is None')).toBe(false);
});

test.each([
  'mas vocês entregam em Manaus?',
  'mas vocês entregam em Manaus',
  'e em Curitiba?',
  'só uma dúvida, posso parcelar',
  'queria saber da garantia',
  'how long does a refund take?',
  'do you ship abroad',
  'and to Canada?',
  'o dinheiro volta quando',
  'chega que dia',
  'precisa levar o que',
  'num consigo achar onde baixa',
  'não sei como faço isso',
  "i can't figure out how to pay",
  'or should i cancel',
])('"%s" is a question', (text) => expect(asksQuestion(text)).toBe(true));

test.each([
  'é o 48213',
  'Ana Prado?',
  'Will Smith',
  'quero uma solução hoje',
  'meu pedido não chegou',
  'I want my money back',
  'não tenho',
  '',
  'vcs falaram que chegava sexta e hoje já é terça',
  'vocês mandaram a cor errada',
  'não sei quando',
  'não sei o que',
  'sei lá o que',
  'ninguém me disse que dia',
  'não sei como',
])('"%s" is none', (text) => expect(asksQuestion(text)).toBe(false));

test.each([
  ['onde acho isso?', 'cpf'],
  ['pra quê?', 'cpf'],
  ['por que precisa do CPF?', 'cpf'],
  ['onde encontro o número?', 'order-number'],
  ['num sei onde vejo o numero do pedido', 'order-number'],
  ['nao to achando onde fica o número', 'order-number'],
  ["i don't know where to find the order number", 'order-number'],
  ['could you tell me why you need that?', 'email'],
  ['which email?', 'email'],
  ['??', 'name'],
] as const)('"%s" asks about the detail itself', (text, kind) => {
  expect(asksAboutDetail(text, kind)).toBe(true);
});

test.each([
  ['qual é o telefone de vocês?', 'phone'],
  ['vocês parcelam?', 'order-number'],
  ['quando chega o meu pedido?', 'order-number'],
] as const)('"%s" asks about something else', (text, kind) => {
  expect(asksAboutDetail(text, kind)).toBe(false);
});

test.each([
  ['no cartão', null],
  ['no meu e-mail não chegou', null],
  ['no, the other one', 'refused'],
  ['no', 'refused'],
  ['não quero mais o sofá', 'taken-back'],
] as const)('"%s" refuses: %s', (text, expected) => expect(readRefusal(text)).toBe(expected));

test.each([
  ['não quero trocar, quero meu dinheiro de volta', 'quero meu dinheiro de volta'],
  ['na verdade eu não quero devolver eu quero outra cor', 'eu quero outra cor'],
  ['na vdd n quero devolver, queria outra cor', 'queria outra cor'],
  ["I don't want a coupon, I want a refund", 'I want a refund'],
  ['não cancela não, só muda a cor', 'só muda a cor'],
  ["actually don't cancel, just change the color", 'just change the color'],
  ['not working, just blinking', 'not working, just blinking'],
  ['a TV não quer ligar, só pisca', 'a TV não quer ligar, só pisca'],
  ['não quero mais receber propaganda', 'não quero mais receber propaganda'],
  ['não quero cancelar, o pedido sumiu', 'não quero cancelar, o pedido sumiu'],
  ['quero cancelar, não preciso mais da mesa', 'quero cancelar'],
])('"%s" is about "%s"', (text, meant) => expect(withoutDeclined(text)).toBe(meant));
