import { type ArticleIndex, createArticleIndex } from '../../../knowledge-base/search/article-index';
import type { IndexedArticle } from '../../../knowledge-base/search/search-types';

/** An article with what a test does not care about filled in. */
export function makeArticle(article: Partial<IndexedArticle> & { id: string }): IndexedArticle {
  return { locale: 'pt-BR', title: article.id, questions: [], answer: '', tags: [], ...article };
}

export function fillIndex(articles: readonly IndexedArticle[]): ArticleIndex {
  const index = createArticleIndex();
  for (const article of articles) index.put(article);
  return index;
}

/** A small shop's articles in Portuguese. */
export const shop: readonly IndexedArticle[] = [
  makeArticle({
    id: 'troca',
    title: 'Como trocar um produto',
    questions: ['Ficou pequeno, posso trocar?', 'Quero outro tamanho'],
    answer: 'Peça a troca em até **30 dias** pelo site, em [Meus pedidos](https://loja.example/pedidos).',
  }),
  makeArticle({
    id: 'devolucao',
    title: 'Devolver uma compra e receber o dinheiro de volta',
    questions: ['Como funciona o reembolso?', 'Me arrependi da compra'],
    answer: 'Você tem 7 dias para desistir. O reembolso sai em até dois dias úteis.',
  }),
  makeArticle({
    id: 'frete',
    title: 'Quanto custa o frete',
    questions: ['Tem frete grátis?'],
    answer: 'O frete depende do CEP e aparece antes do pagamento. Acima de R$ 199,00 é grátis.',
  }),
  makeArticle({
    id: 'pix',
    title: 'Posso pagar com Pix?',
    questions: ['Qual a chave Pix da loja?'],
    answer: 'Sim. O código Pix vale por 30 minutos.',
  }),
  makeArticle({
    id: 'boleto',
    title: 'Como pagar com boleto',
    questions: ['Meu boleto venceu'],
    answer: 'O boleto vence em dois dias úteis. Depois disso, faça o pedido de novo.',
  }),
  makeArticle({
    id: 'nota',
    title: 'Onde está a minha nota fiscal?',
    questions: ['Preciso da segunda via da nota'],
    answer: 'A nota fiscal vai por e-mail quando o pedido sai do depósito.',
  }),
  makeArticle({
    id: 'senha',
    title: 'Esqueci a senha da minha conta',
    answer: 'Peça um link de redefinição na página de entrada.',
  }),
  makeArticle({
    id: 'rastreio',
    title: 'Como rastrear o meu pedido',
    questions: ['Onde está meu pedido?', 'Código de rastreamento'],
    answer: 'O código de rastreio chega por e-mail e vale no site da transportadora.',
    tags: ['entrega'],
  }),
  makeArticle({
    id: 'guarda-chuva',
    title: 'O guarda-chuva tem garantia?',
    answer: 'Guarda-chuvas têm garantia de 90 dias. Modelo GC-4471-B inclusive.',
  }),
];
