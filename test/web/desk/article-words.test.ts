import { articleWords } from '../../../web/desk/features/context/article-words';
import { noteArticleInDraft, takeArticlesOfDraft } from '../../../web/desk/lib/drafts';

test('an article becomes plain words that keep where its links lead', () => {
  const answer =
    'Peça em até **30 dias** em [Meus pedidos](https://loja.example/p "Pedidos").\n\n- um\n- dois';
  expect(articleWords(answer)).toBe(
    'Peça em até 30 dias em Meus pedidos (https://loja.example/p).\num\ndois',
  );
});

test('a reply carries the articles whose words the agent left in it, once', () => {
  const delivery = 'O prazo é de cinco dias úteis.\nFins de semana não contam.';
  noteArticleInDraft('c1', 'entrega', delivery);
  noteArticleInDraft('c1', 'troca', 'A troca é grátis em até trinta dias.');
  noteArticleInDraft('c2', 'pix', 'Sim.');
  const reply = 'Oi, Ana!\n\nO prazo é de cinco dias úteis. Qualquer coisa, estou aqui.';
  expect(takeArticlesOfDraft('c1', reply)).toEqual(['entrega']);
  expect(takeArticlesOfDraft('c1', reply)).toEqual([]);
  expect(takeArticlesOfDraft('c2', 'Sim.')).toEqual(['pix']);
});
