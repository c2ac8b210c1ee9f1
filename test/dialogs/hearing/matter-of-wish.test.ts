import { isMereWish, matterOfWish } from '../../../dialogs/hearing/matter-of-wish';

it.each([
  'quero falar com um ser humano pelo amor de deus',
  "I don't want to talk to a machine, no offence",
  'queria trocar uma ideia com alguém da loja',
  'chama gente de verdade pfv',
  'quero falar com uma pessoa por favor agora',
  'could I please talk to a real person, if possible?',
])('"%s" says no more than the wish', (text) => {
  expect(isMereWish(text)).toBe(true);
});

it.each([
  ['quero falar com uma pessoa sobre meu pedido 48213', 'meu pedido 48213'],
  ['talk to a person about my refund please', 'my refund please'],
  ['preciso falar com alguém, a tampa veio quebrada', 'a tampa veio quebrada'],
])('"%s" is about "%s"', (text, matter) => {
  expect(matterOfWish(text)).toBe(matter);
  expect(isMereWish(text)).toBe(false);
});

it('what was told before the wish is its matter', () => {
  expect(isMereWish('comprei uma mesa e ela chegou quebrada, quero falar com uma pessoa')).toBe(false);
});
