import type { Locale } from '../contracts/locale';
import { stemWord } from './stem-word';

/** Things that shops sell, folded, both languages; without words that mean something else more often. */
export const thingsToBuy: readonly string[] = `
mesa mesinha escrivaninha cadeira banqueta poltrona sofa puff rack estante prateleira comoda cabeceira
guarda-roupa roupa armario gaveteiro sapateira aparador buffet cama colchao beliche berco travesseiro edredom lencol
colcha toalha cortina persiana tapete almofada espelho luminaria abajur lustre lampada vaso
geladeira freezer fogao cooktop forno microondas lavadora secadora ventilador climatizador aquecedor aspirador
liquidificador batedeira cafeteira airfryer fritadeira panela frigideira torradeira sanduicheira mixer chaleira
talher faqueiro copo televisao televisor tv celular smartphone notebook tablet fone headphone
teclado impressora videogame relogio camiseta camisa blusa calca bermuda vestido saia jaqueta casaco
moletom tenis sapato sandalia chinelo bota bolsa mochila cinto oculos perfume brinquedo boneca bicicleta
caneca garrafa
table desk chair stool armchair couch sofa bookcase bookshelf shelf wardrobe closet dresser nightstand bed mattress
pillow duvet blanket sheets towel curtain rug cushion mirror lamp chandelier vase furniture fridge refrigerator
freezer stove oven microwave washer dryer heater vacuum blender toaster kettle skillet cutlery mug
television smartphone laptop tablet headphones keyboard printer console clothes shirt blouse pants trousers jeans
shorts dress skirt jacket coat hoodie socks sneakers shoes sandals boots backpack glasses perfume toy
doll bicycle bike
`
  .trim()
  .split(/\s+/);

const stems = { 'pt-BR': stemsOf('pt-BR'), en: stemsOf('en') };

function stemsOf(locale: Locale): ReadonlySet<string> {
  return new Set(thingsToBuy.map((word) => stemWord(word, locale)));
}

/** Whether a folded word names something that shops sell. */
export const isThingToBuy = (word: string, locale: Locale): boolean =>
  stems[locale].has(stemWord(word, locale));
