import type { Locale } from '../../../contracts/locale';
import { askedGoods } from '../../../knowledge-base/answering/asked-goods';
import { stemWord } from '../../../language/stem-word';

/** "price sofa" with the thing's stem. */
function asked(kindAndThing: string, locale: Locale): string {
  const [kind, thing = ''] = kindAndThing.split(' ');
  return `${kind} ${stemWord(thing, locale)}`;
}

test.each([
  ['quanto custa o sofá de canto bege?', 'price sofa'],
  ['oi, vcs tem mesa de jantar redonda', 'sale mesa'],
  ['qual o preço da poltrona', 'price poltrona'],
  ['quero comprar um tapete', 'sale tapete'],
  ['quanto tá a geladeira duplex', 'price geladeira'],
  ['tem o sofa cinza?', 'sale sofa'],
  ['boa tarde, tem geladeira', 'sale geladeira'],
  ['quero saber se TEM o sofá', 'sale sofa'],
])('"%s" asks for goods', (text, thing) => {
  expect(askedGoods(text, 'pt-BR')).toBe(asked(thing, 'pt-BR'));
});

test.each([
  ['how much is the big oak table?', 'price table'],
  ['do you sell office chairs', 'sale chairs'],
  ["I'm looking for a bookcase", 'sale bookcase'],
  ['how much does the floor lamp cost?', 'price lamp'],
  ['do u have the grey couch', 'sale couch'],
  ['got any desks?', 'sale desks'],
])('"%s" asks for goods', (text, thing) => {
  expect(askedGoods(text, 'en')).toBe(asked(thing, 'en'));
});

test.each([
  'quanto custa a montagem do guarda-roupa?',
  'quanto é o frete da geladeira',
  'quero trocar a cadeira',
  'quero cancelar o tapete',
  'vocês montam mesa?',
  'qual a garantia do sofá?',
  'tem como trocar o sofá?',
  'tem montagem de mesa?',
  'a nota tem o sofá errado',
])('"%s" asks for something else', (text) => expect(askedGoods(text, 'pt-BR')).toBeNull());

test.each([
  'how much is sofa delivery?',
  'how much is the assembly of a wardrobe?',
  'I want to return a chair',
  'do you have a warranty on the fridge?',
])('"%s" asks for something else', (text) => expect(askedGoods(text, 'en')).toBeNull());
