import fc from 'fast-check';
import { createArticleIndex } from '../../../knowledge-base/search/article-index';
import type { IndexedArticle } from '../../../knowledge-base/search/search-types';

const words =
  'frete pix boleto troca trocar pedido pedidos nota fiscal senha prazo entrega loja como onde qual'.split(
    ' ',
  );
const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(' '));

const article: fc.Arbitrary<IndexedArticle> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  locale: fc.constant('pt-BR' as const),
  title: phrase,
  questions: fc.array(phrase, { maxLength: 3 }),
  answer: fc.array(phrase, { maxLength: 4 }).map((all) => all.join('. ')),
  tags: fc.constant([]),
});

const change = fc.oneof(
  { weight: 3, arbitrary: article.map((put) => ({ put })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h').map((remove) => ({ remove })),
  },
);

test('an index that followed changes gives what one built anew gives', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 40 }),
      fc.array(phrase, { minLength: 1, maxLength: 5 }),
      (changes, queries) => {
        const followed = createArticleIndex();
        const kept = new Map<string, IndexedArticle>();
        for (const each of changes) {
          if ('put' in each) {
            followed.put(each.put);
            kept.set(each.put.id, each.put);
          } else {
            expect(followed.remove(each.remove)).toBe(kept.delete(each.remove));
          }
        }
        const rebuilt = createArticleIndex();
        for (const each of [...kept.values()].reverse()) rebuilt.put(each);
        expect(followed.size).toBe(rebuilt.size);
        for (const query of [...queries, 'bolteo', 'notafiscal']) {
          const expected = rebuilt.search(query, { locale: 'pt-BR' });
          const found = followed.search(query, { locale: 'pt-BR' });
          expect(found.candidates.map(({ id }) => id)).toEqual(expected.candidates.map(({ id }) => id));
          expect(found.confidence).toBeCloseTo(expected.confidence, 9);
          for (const [at, { score }] of found.candidates.entries()) {
            expect(score).toBeCloseTo(expected.candidates[at]?.score ?? Number.NaN, 9);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
