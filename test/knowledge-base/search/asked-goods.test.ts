import { askedGoods } from '../../../knowledge-base/answering/asked-goods';
import { stemWord } from '../../../language/stem-word';

test.each([
  ['quanto custa o sofá de canto bege?', 'sofa'],
  ['oi, vcs tem mesa de jantar redonda', 'mesa'],
  ['qual o preço da poltrona', 'poltrona'],
  ['quero comprar um tapete', 'tapete'],
  ['quanto tá a geladeira duplex', 'geladeira'],
])('"%s" asks for goods', (text, thing) => {
  expect(askedGoods(text, 'pt-BR')).toBe(stemWord(thing, 'pt-BR'));
});

test.each([
  ['how much is the big oak table?', 'table'],
  ['do you sell office chairs', 'chairs'],
  ["I'm looking for a bookcase", 'bookcase'],
  ['how much does the floor lamp cost?', 'lamp'],
])('"%s" asks for goods', (text, thing) => {
  expect(askedGoods(text, 'en')).toBe(stemWord(thing, 'en'));
});

test.each([
  'quanto custa a montagem do guarda-roupa?',
  'quanto é o frete da geladeira',
  'quero trocar a cadeira',
  'quero cancelar o tapete',
  'vocês montam mesa?',
  'qual a garantia do sofá?',
])('"%s" asks for something else', (text) => expect(askedGoods(text, 'pt-BR')).toBeNull());

test.each([
  'how much is sofa delivery?',
  'how much is the assembly of a wardrobe?',
  'I want to return a chair',
  'do you have a warranty on the fridge?',
])('"%s" asks for something else', (text) => expect(askedGoods(text, 'en')).toBeNull());
