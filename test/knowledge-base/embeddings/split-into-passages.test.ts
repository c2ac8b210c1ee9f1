import * as fc from 'fast-check';
import { splitIntoPassages, splitText } from '../../../knowledge-base/embeddings/split-into-passages';
import { makeArticle } from '../search/article-factory';

test('title, questions and the body in parts, the further ones under the title', () => {
  const paragraph = (at: number) => `Parágrafo ${at}. ${'Texto que segue. '.repeat(40)}`.trim();
  const article = makeArticle({
    id: 'a',
    title: 'Troca',
    questions: ['Quero trocar', 'Meu cpf é 529.982.247-25, posso trocar?', 'Quero trocar'],
    answer: `${paragraph(1)}\n\n${paragraph(2)}\n\n- um [link](https://loja.example)\n- dois`,
  });
  const texts = splitIntoPassages(article).map(({ text }) => text);
  expect(texts.slice(0, 3)).toEqual(['Troca', 'Quero trocar', 'Meu cpf é [CPF], posso trocar?']);
  expect(texts[3]).toMatch(/^Parágrafo 1/);
  expect(texts[4]).toMatch(/^Troca\nParágrafo 2/);
  expect(texts.join(' ')).not.toContain('https://');
  expect(new Set(splitIntoPassages(article).map(({ hash }) => hash)).size).toBe(texts.length);
});

test('the same text has the same hash, another text another', () => {
  const hashes = (answer: string) =>
    splitIntoPassages(makeArticle({ id: 'a', answer })).map(({ hash }) => hash);
  expect(hashes('Um.')).toEqual(hashes('Um.'));
  expect(hashes('Um.')[1]).not.toBe(hashes('Dois.')[1]);
});

test('a huge article is a bounded number of passages', () => {
  const article = makeArticle({
    id: 'a',
    questions: Array.from({ length: 500 }, (_, at) => `pergunta ${at}`),
    answer: 'x'.repeat(1_000_000),
  });
  const passages = splitIntoPassages(article);
  expect(passages.length).toBeLessThan(60);
  for (const { text } of passages) expect(text.length).toBeLessThan(1_400);
  expect(splitIntoPassages(makeArticle({ id: '', title: ' ' }))).toEqual([]);
});

test('no text is lost and no part is too long', () => {
  const words = fc.array(fc.constantFrom('casa', 'a.', 'b!', '\n', '\n\n', '- item', 'palavra'.repeat(30)), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 5, max: 200 }), (pieces, longest) => {
      const text = pieces.join(' ');
      const parts = splitText(text, longest);
      const bare = (each: string) => each.replace(/\s+/g, '');
      expect(bare(parts.join(''))).toBe(bare(text));
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(longest);
    }),
  );
});
