import { confirmsErasure } from '../../../dialogs/hearing/confirms-erasure';
import { readPrivacyWish } from '../../../dialogs/hearing/privacy-wish';

describe('a wish to see their own data', () => {
  test.each([
    'meus dados',
    'Meus dados, por favor',
    'quero ver meus dados',
    'Oi! Quero ver os meus dados pessoais.',
    'que dados vocês têm de mim?',
    'Quais dados vocês têm sobre mim?',
    'quais dados vcs guardam sobre mim',
    'o que vocês sabem sobre mim?',
    'quero saber que dados vocês têm de mim',
    'me manda uma cópia dos meus dados',
    'posso ver meus dados?',
    'gostaria de receber uma cópia de todos os meus dados',
    'quero acessar minhas informações pessoais',
    'my data',
    'show me my data',
    'I want to see my data',
    'What data do you have about me?',
    'what do you know about me',
    'can you send me a copy of my personal data please',
    'Please give me all my data',
  ])('%s', (text) => expect(readPrivacyWish(text)).toBe('access'));
});

describe('a wish to have them erased', () => {
  test.each([
    'apagar meus dados',
    'Quero apagar meus dados',
    'apaguem todos os meus dados, por favor',
    'quero que vocês apaguem meus dados',
    'exclua meus dados pessoais',
    'gostaria de excluir os meus dados',
    'deletem minhas conversas',
    'apague tudo o que vocês sabem sobre mim',
    'podem remover meus dados?',
    'delete my data',
    'Please delete all my personal data',
    'I want you to erase my data',
    'can you delete my data?',
    'erase everything you know about me',
    'remove my information',
    'forget everything about me',
    'não, quero apagar meus dados',
    'quero ser esquecido',
    'delete the data you have about me',
  ])('%s', (text) => expect(readPrivacyWish(text)).toBe('erasure'));
});

describe('no wish', () => {
  test.each([
    'quero meu pedido',
    'tudo que vocês têm de promoção',
    'apagar o histórico do meu navegador',
    'delete the item from my cart',
    'como vocês usam meus dados?',
    'como apago meus dados?',
    'Como peço uma cópia dos meus dados?',
    'vocês vendem meus dados?',
    'Apagar meus dados do site',
    'quero apagar minha conta',
    'quero alterar meus dados cadastrais',
    'quero ver meus dados de pagamento',
    'não apaguem meus dados',
    'quais dados vocês pedem no cadastro?',
    'o que vocês sabem sobre entrega?',
    'quero ver meus pedidos',
    'meus dados estão seguros?',
    'meus dados estão errados, quero corrigir',
    'posso apagar um pedido?',
    'how do you use my data?',
    'do you sell my data?',
    'how do I delete my account?',
    'delete my account',
    'delete my order',
    "don't delete my data",
    'I want to change my data',
    'what information do you need?',
    'what do you know about delivery?',
    'remove the information from the box',
  ])('%s', (text) => expect(readPrivacyWish(text)).toBeNull());
});

test.each([
  ['confirmo', true],
  ['Sim, pode apagar', true],
  ['pode apagar tudo, por favor', true],
  ['yes, erase everything', true],
  ['go ahead', true],
  ['não pode apagar', false],
  ['não', false],
  ['não, apagar não', false],
  ['apagar tudo?', false],
  ['apagar o quê?', false],
  ['yes, but not now', false],
  ['sim, mas antes me diga uma coisa', false],
])('%s confirms that all is to be erased: %s', (text, confirms) => {
  expect(confirmsErasure(text)).toBe(confirms);
});
