import { readArticleLines } from '../../knowledge-base/read-article-lines';

const whole = { key: 'b', locale: 'en', title: 'A title', questions: [], answer: 'Yes.', tags: [] };

test('each fault says what to mend, by code and field, in words of this product', async () => {
  const lines = [
    { ...whole, locale: 'fr', title: '', questions: [1], answer: undefined },
    { ...whole, publish: 'maybe' },
    { ...whole, title: 'x'.repeat(1_000) },
    whole,
    whole,
  ].map((line) => JSON.stringify(line));
  const { articles, faults } = await readArticleLines(Buffer.from(`${lines.join('\n')}\n{"x"\n`), 'ndjson');
  expect(articles.map(({ line }) => line)).toEqual([4]);
  expect(faults.map(({ line, problems }) => [line, problems])).toEqual([
    [
      1,
      [
        { code: 'not-a-choice', field: 'locale', limit: 'pt-BR, en' },
        { code: 'missing', field: 'title' },
        { code: 'wrong', field: 'questions.0' },
        { code: 'missing', field: 'answer' },
      ],
    ],
    [2, [{ code: 'wrong', field: 'publish' }]],
    [3, [{ code: 'too-long', field: 'title', limit: expect.stringMatching(/^\d+$/) }]],
    [5, [{ code: 'repeated', field: 'key', limit: '4' }]],
    [6, [{ code: 'not-json' }]],
  ]);
  for (const { message } of faults) expect(message).not.toMatch(/Invalid|expected/);
});
