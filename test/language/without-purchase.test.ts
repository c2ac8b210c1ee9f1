import { isMerePurchase, withoutPurchase } from '../../language/without-purchase';

test.each([
  ['comprei uma mesa e ela nao chegou', 'mesa nao chegou'],
  ['comprei uma mesa de jantar com vcs semana passada e nao chegou', 'mesa de jantar nao chegou'],
  ['oi, encomendei um sofá, mas ele veio rasgado', 'sofá veio rasgado'],
  ['a cama box q eu comprei chegou rasgada', 'a cama box chegou rasgada'],
  ['i bought a desk and it did not arrive', 'desk did not arrive'],
  ["the desk i bought didn't arrive", "the desk didn't arrive"],
  ['I ordered two chairs from you last week but they never came', 'chairs never came'],
])('of "%s" remains "%s"', (text, rest) => expect(withoutPurchase(text)).toBe(rest));

test.each([
  'comprei errado, era pra ser a de 4 lugares',
  'posso cancelar o que comprei ontem',
  'quero trocar o tênis que comprei',
  'não reconheço essa compra',
  'I bought it by mistake',
  'comprei e me arrependi',
])('"%s" stays', (text) => expect(withoutPurchase(text)).toBe(text));

test.each([
  'comprei um sofa semana passada',
  'oi, eu comprei uma mesa de jantar com vocês ontem',
  'I bought a desk from you last week',
  'comprei dois travesseiros',
])('"%s" only tells of a purchase', (text) => expect(isMerePurchase(text)).toBe(true));

test.each([
  'comprei um sofa e ate agora nada',
  'comprei uma mesa não chegou',
  'comprei um tapete errado',
  'comprei um problema',
  'I bought a desk by mistake',
  'ordered a lamp, never came',
])('"%s" tells more', (text) => expect(isMerePurchase(text)).toBe(false));
