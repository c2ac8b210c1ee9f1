import { asksForTimeOnly } from '../../../dialogs/hearing/asks-about-wait';
import { asksToCheck } from '../../../dialogs/hearing/asks-to-check';
import { asksWhatNext } from '../../../dialogs/hearing/asks-what-next';
import { saysUnclear } from '../../../dialogs/hearing/bare-answer';
import { checkedAlready } from '../../../dialogs/hearing/checked-already';
import { tellsOfContact } from '../../../dialogs/hearing/earlier-contact';
import { saysMisunderstood } from '../../../dialogs/hearing/misunderstood';
import { besidesRefusedPerson } from '../../../dialogs/hearing/person-refused';
import { saysSolved } from '../../../dialogs/hearing/solved';
import { afterGivingUp, takesRequestBack } from '../../../dialogs/hearing/wants-to-leave';
import { saysWorry } from '../../../dialogs/hearing/worry';

describe('a matter that came right', () => {
  test.each([
    'foi resolvido! acabou de chegar aq kkk',
    'chegou agora, obrigada',
    'opa, o dinheiro caiu na conta',
    'deu certo agora',
    'gente, meu pedido acabou de chegar!!',
    'it just arrived, thanks!',
    'the refund came through',
    'yay found it',
    'ok we got it working',
  ])('"%s" says so', (text) => {
    expect(saysSolved(text)).toBe(true);
  });

  test.each([
    'chegou quebrado',
    'ainda não chegou',
    'chegou?',
    'acabou de chegar e faltou um item',
    'não deu certo',
    'it arrived broken',
    'has it arrived',
    'it came with a scratch',
    'resolvido? quando?',
    'passou do prazo',
  ])('"%s" does not', (text) => {
    expect(saysSolved(text)).toBe(false);
  });
});

describe('what is taken back', () => {
  test.each([
    ['actually nvm, where do i see my invoice', 'where do i see my invoice'],
    ['esquece, como eu troco o endereço?', 'como eu troco o endereço?'],
    ['deixa pra la o cupom, quero saber do frete', 'o cupom, quero saber do frete'],
    ['never mind', null],
    ['não quero mais esse sofá', null],
    ['onde vejo a nota?', null],
  ])('of "%s" leaves "%s"', (text, rest) => {
    expect(afterGivingUp(text)).toBe(rest);
  });

  test.each(['deixa pra la, passou aqui', 'nvm, my wife had found it', 'esquece, minha mãe já conseguiu'])(
    '"%s" is all that is said',
    (text) => {
      expect(takesRequestBack(text)).toBe(true);
    },
  );

  test.each([
    'deixa, achei: 3390117',
    'esquece, não passou',
    'nvm, where do i see my invoice',
    'deixa pra lá, cancela o pedido',
  ])('"%s" says more', (text) => {
    expect(takesRequestBack(text)).toBe(false);
  });
});

describe('a person who is not wanted', () => {
  test.each([
    ['n quero falar com ninguem, so quero resolver sozinha', ''],
    ['não precisa chamar ninguém', ''],
    ['sem atendente por favor', ''],
    ['please dont transfer me', ''],
    ["i don't want to talk to anyone, i'd rather sort it out myself", ''],
    ['no human needed thanks', ''],
    ['ok then dont transfer me i just have a quick question', 'i just have a quick question'],
    ['não quero atendente, quero saber o prazo de entrega', 'quero saber o prazo de entrega'],
  ])('"%s" leaves "%s"', (text, rest) => {
    expect(besidesRefusedPerson(text)).toBe(rest);
  });

  test.each([
    'quero falar com um atendente',
    'não tem ninguém aí?',
    'ninguém me atende',
    'não quero falar com robô',
    'i want a person',
    "i don't want a refund",
    'não recebi de ninguém uma resposta',
    "nobody answers and i don't know why",
  ])('"%s" refuses nobody', (text) => {
    expect(besidesRefusedPerson(text)).toBeNull();
  });
});

describe('the bot was mistaken', () => {
  test.each([
    'não é isso que eu perguntei',
    'nao foi isso q eu perguntei',
    'vc não entendeu',
    'você entendeu tudo errado',
    'perguntei outra coisa',
    'isso não tem nada a ver',
    "that's not what I asked",
    'you misunderstood me',
    'are you even reading this',
    "that doesn't answer my question",
    'no i meant something else',
  ])('"%s" says so', (text) => {
    expect(saysMisunderstood(text)).toBe(true);
  });

  test.each([
    'não é isso que chegou',
    'não entendi',
    'recebi o produto errado',
    'the wrong item came',
    'não era o que eu esperava, quero devolver',
    'nada',
    'i asked for a refund last week',
  ])('"%s" does not', (text) => {
    expect(saysMisunderstood(text)).toBe(false);
  });
});

describe('an earlier contact', () => {
  test.each([
    'oi, falei com uma moça ontem sobre o sofá',
    'me disseram que iam retornar',
    'já abri um chamado semana passada',
    'vcs ficaram de me ligar',
    'hi again, i talked to someone yesterday about my sofa',
    'she said theyd pick it up today',
    'I was told it would be refunded',
    'i already spoke to your support about this',
  ])('"%s" tells of one', (text) => {
    expect(tellsOfContact(text)).toBe(true);
  });

  test.each([
    'quero falar com alguém',
    'posso falar com vocês por telefone?',
    'can I talk to someone?',
    'falei com meu marido e queremos trocar',
    'the site said out of stock',
  ])('"%s" does not', (text) => {
    expect(tellsOfContact(text)).toBe(false);
  });
});

test.each([
  ['será que demora muito?', true],
  ['demora mt?', true],
  ['vai demorar mais quanto tempo', true],
  ['how long will it take?', true],
  ['do you know how long the wait is?', true],
  ['quanto tempo demora o estorno?', false],
  ['cadê meu pedido', false],
])('"%s" asks only how long the wait is: %s', (text, asks) => {
  expect(asksForTimeOnly(text)).toBe(asks);
});

test.each([
  ['já olhei no spam', true],
  ['mas eu já verifiquei tudo', true],
  ["I've already checked my spam folder", true],
  ['checked that already', true],
  ['já paguei no Pix', false],
  ['já tentei falar com vocês?', false],
  ['já chegou', false],
])('"%s" tells what was tried or looked at: %s', (text, tells) => {
  expect(checkedAlready(text)).toBe(tells);
});

test.each([
  ['não entendi', true],
  ['explica melhor', true],
  ['ficou confuso', true],
  ["I don't understand this", true],
  ['please explain that again', true],
  ['não entendi por que cobraram', false],
  ['entendi', false],
])('"%s" says that an answer is unclear: %s', (text, says) => {
  expect(saysUnclear(text)).toBe(says);
});

test.each([
  ['can you check', true],
  ['pode verificar isso pra mim?', true],
  ['vc consegue ver o que aconteceu?', true],
  ['could you please look into it', true],
  ['dá uma olhada no meu pedido 4410?', false],
  ['pode ver se tem em azul?', false],
  ['how do i check my balance', false],
])('"%s" asks somebody to look into it: %s', (text, asks) => {
  expect(asksToCheck(text)).toBe(asks);
});

test.each([
  ['o q eu faço agora?', true],
  ['so what now?', true],
  ['e agora', true],
  ['qual o próximo passo?', true],
  ['what should i do next', true],
  ['o que eu faço com a caixa?', false],
  ['what do i need to return it', false],
])('"%s" asks how it goes on: %s', (text, asks) => {
  expect(asksWhatNext(text)).toBe(asks);
});

test.each([
  ['to com medo', true],
  ['tô muito preocupada com isso', true],
  ["i'm really worried", true],
  ['this is scary', true],
  ["I'm afraid it will never come", true],
  ["I'm afraid I don't have a number", false],
  ["I'm afraid not", false],
  ['não estou preocupada', false],
  ['tenho medo de altura? não, do prazo', false],
  ['where is my order', false],
])('"%s" says that somebody is worried: %s', (text, worries) => {
  expect(saysWorry(text)).toBe(worries);
});
