import { createArticleIndex } from '../../../knowledge-base/search/article-index';
import { LocaleIndex, type PackedIndex } from '../../../knowledge-base/search/locale-index';
import { makeArticle, shop } from './article-factory';

/** What a message to another thread does to it. */
const handOver = (packed: PackedIndex): PackedIndex => structuredClone(packed);

function build(): LocaleIndex {
  const index = new LocaleIndex('pt-BR');
  for (const article of shop) index.put(article);
  index.remove('boleto');
  return index;
}

const queries = [
  'como trocar',
  'bolteo vencido',
  'qto custa o frte',
  'guardachuva',
  'nota',
  'chave pix da loja',
];

test('an index handed to another thread finds what it found before', () => {
  const built = build();
  const handed = LocaleIndex.unpack(handOver(built.pack()));
  expect(handed.size).toBe(built.size);
  for (const query of queries) expect(handed.measure(query)).toEqual(built.measure(query));
});

test('it goes on taking changes', () => {
  const built = build();
  const handed = LocaleIndex.unpack(handOver(built.pack()));
  for (const index of [built, handed]) {
    index.put(
      makeArticle({ id: 'boleto', title: 'Segunda via do boleto', answer: 'No site, em Meus pedidos.' }),
    );
    index.put(makeArticle({ id: 'novo', title: 'Trabalhe conosco', answer: 'Mande o currículo.' }));
    index.remove('troca');
  }
  expect(handed.size).toBe(built.size);
  for (const query of [...queries, 'currículo']) expect(handed.measure(query)).toEqual(built.measure(query));
});

test('an article index takes it over for its language', () => {
  const index = createArticleIndex();
  index.put(makeArticle({ id: 'old', title: 'Outra coisa' }));
  index.put(makeArticle({ id: 'shipping', locale: 'en', title: 'How much is shipping' }));
  index.adopt(handOver(build().pack()));
  expect(index.search('outra coisa', { locale: 'pt-BR' }).candidates.map(({ id }) => id)).not.toContain(
    'old',
  );
  expect(index.search('quanto custa o frete', { locale: 'pt-BR' }).candidates[0]?.id).toBe('frete');
  expect(index.search('shipping', { locale: 'en' }).candidates[0]?.id).toBe('shipping');
});
