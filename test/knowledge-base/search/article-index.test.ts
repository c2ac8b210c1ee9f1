import { createArticleIndex } from '../../../knowledge-base/search/article-index';
import type { IndexedArticle } from '../../../knowledge-base/search/search-types';

const article = (id: string, title: string, answer: string, questions: string[] = []): IndexedArticle => ({
  id,
  locale: 'pt-BR',
  title,
  questions,
  answer,
  tags: [],
});

const shop = [
  article('troca', 'Como trocar um produto', 'Peça a troca em até 30 dias pelo site, em Meus pedidos.'),
  article('frete', 'Quanto custa o frete', 'O frete depende do CEP e aparece antes do pagamento.'),
  article('pix', 'Posso pagar com Pix?', 'Sim. O código Pix vale por 30 minutos.'),
  article('boleto', 'Como pagar com boleto', 'O boleto vence em dois dias úteis.'),
  article('nota', 'Onde está a minha nota fiscal?', 'A nota fiscal vai por e-mail quando o pedido sai.'),
];

function fill(articles: readonly IndexedArticle[]) {
  const index = createArticleIndex();
  for (const each of articles) index.put(each);
  return index;
}

const best = (query: string) => fill(shop).search(query, { locale: 'pt-BR' }).candidates[0]?.id;

describe('what customers type', () => {
  test.each([
    ['como faço para trocar o produto', 'troca'],
    ['COMO TROCAR UM PRODUTO???', 'troca'],
    ['onde esta minha nota fiscal', 'nota'],
    ['cade a notafiscal', 'nota'],
    ['qto custa o frte', 'frete'],
    ['vc aceita pix', 'pix'],
    ['pagamneto com boelto', 'boleto'],
  ])('%s', (query, id) => {
    expect(best(query)).toBe(id);
  });
});
