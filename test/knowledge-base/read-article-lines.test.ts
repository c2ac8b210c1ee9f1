import { readArticleLines } from '../../knowledge-base/import-export/read-article-lines';

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
    [2, [{ code: 'not-a-choice', field: 'publish', limit: 'true, false' }]],
    [3, [{ code: 'too-long', field: 'title', limit: expect.stringMatching(/^\d+$/) }]],
    [5, [{ code: 'repeated', field: 'key', limit: '4' }]],
    [6, [{ code: 'not-json' }]],
  ]);
  for (const { message } of faults) expect(message).not.toMatch(/Invalid|expected/);
});

const head = 'key,locale,title,questions,answer\n';

describe('a file that is something else', () => {
  it.each([
    ['ndjson', 'lines of a text\n'.repeat(50_000), 'not-json'],
    ['csv', `${head}${'lines of a text\n'.repeat(50_000)}`, 'wrong-cells'],
    ['csv', `${head}${'a,b,c,d,e\n'.repeat(50_000)}`, 'not-a-choice'],
  ] as const)('is read as %s up to its thousandth fault', async (format, text, code) => {
    const { articles, faults } = await readArticleLines(Buffer.from(text), format);
    expect(articles).toEqual([]);
    expect(faults).toHaveLength(1_000);
    expect(faults[0]?.problems).toContainEqual(expect.objectContaining({ code }));
    expect(faults.at(-1)?.line).toBeLessThan(1_100);
  });

  it('with no end of columns is no table', async () => {
    const { articles, faults } = await readArticleLines(Buffer.from(','.repeat(1_000_000)), 'csv');
    expect([articles, faults]).toMatchObject([[], [{ line: 1, problems: [{ code: 'wrong-cells' }] }]]);
  });

  it.each([
    ['ndjson', '\n'.repeat(300_000)],
    ['ndjson', `${JSON.stringify(whole)}\n`.repeat(900)],
    ['csv', `${head}k,en,T,,"${'x'.repeat(1_000_000)}`],
    ['csv', `${head}${'\n'.repeat(1_000_000)}`],
  ] as const)('leaves time for others while it is read as %s', async (format, text) => {
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    });
    await readArticleLines(Buffer.from(text), format);
    clearInterval(others);
    expect(turns).toBeGreaterThan(2);
  });
});
