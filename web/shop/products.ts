/** One thing that the sample shop sells. Prices in centavos; `art` names its drawing in index.html. */
export interface Product {
  art: string;
  name: { 'pt-BR': string; en: string };
  detail: { 'pt-BR': string; en: string };
  price: number;
  was?: number;
}

export const products: readonly Product[] = [
  {
    art: 'lamp',
    name: { 'pt-BR': 'Luminária de mesa Ipê', en: 'Ipê table lamp' },
    detail: { 'pt-BR': 'Madeira de demolição e linho', en: 'Reclaimed wood and linen' },
    price: 28_990,
    was: 34_990,
  },
  {
    art: 'hammock',
    name: { 'pt-BR': 'Rede de algodão Cariri', en: 'Cariri cotton hammock' },
    detail: { 'pt-BR': 'Tecida à mão no Ceará', en: 'Handwoven in Ceará' },
    price: 31_900,
  },
  {
    art: 'pot',
    name: { 'pt-BR': 'Panela de barro capixaba', en: 'Capixaba clay pot' },
    detail: { 'pt-BR': '2,5 litros, com tampa', en: '2.5 litres, with lid' },
    price: 18_950,
  },
  {
    art: 'chair',
    name: { 'pt-BR': 'Cadeira Sabiá', en: 'Sabiá chair' },
    detail: { 'pt-BR': 'Palhinha natural e tauari', en: 'Natural cane and tauari wood' },
    price: 74_900,
  },
  {
    art: 'cups',
    name: { 'pt-BR': 'Jogo de xícaras Serra', en: 'Serra cup set' },
    detail: { 'pt-BR': 'Cerâmica, 6 peças', en: 'Stoneware, 6 pieces' },
    price: 21_490,
    was: 25_900,
  },
  {
    art: 'basket',
    name: { 'pt-BR': 'Cesto de capim dourado', en: 'Golden grass basket' },
    detail: { 'pt-BR': 'Artesanato do Jalapão', en: 'Handcraft from Jalapão' },
    price: 16_700,
  },
  {
    art: 'blanket',
    name: { 'pt-BR': 'Manta Minas', en: 'Minas throw' },
    detail: { 'pt-BR': 'Tear mineiro, 1,30 × 1,80 m', en: 'Loom-woven, 1.30 × 1.80 m' },
    price: 23_990,
  },
  {
    art: 'vase',
    name: { 'pt-BR': 'Vaso Marajoara', en: 'Marajoara vase' },
    detail: { 'pt-BR': 'Pintado à mão, 28 cm', en: 'Hand-painted, 28 cm' },
    price: 19_800,
  },
];
