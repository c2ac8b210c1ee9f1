import { sameText, tidy } from '../../../web/desk/features/articles/article-text';
import { compareArticles, foldSame } from '../../../web/desk/features/articles/compare-articles';

const text = {
  title: 'Prazo',
  questions: ['chega quando?'],
  answer: 'um\ndois\ntrês',
  tags: ['entrega'],
  mustFind: ['quando chega?'],
  mustNotFind: [],
};

test('tells what came in and what went out, field by field', () => {
  const after = { ...text, answer: 'um\nDOIS\ntrês', questions: ['chega quando?', 'chega sábado?'] };
  expect(compareArticles(text, after)).toEqual([
    {
      field: 'answer',
      lines: [
        { change: 'same', text: 'um' },
        { change: 'removed', text: 'dois' },
        { change: 'added', text: 'DOIS' },
        { change: 'same', text: 'três' },
      ],
    },
    {
      field: 'questions',
      lines: [
        { change: 'same', text: 'chega quando?' },
        { change: 'added', text: 'chega sábado?' },
      ],
    },
  ]);
  expect(compareArticles(text, { ...text, mustFind: [], mustNotFind: ['outra'] })).toEqual([
    { field: 'mustFind', lines: [{ change: 'removed', text: 'quando chega?' }] },
    { field: 'mustNotFind', lines: [{ change: 'added', text: 'outra' }] },
  ]);
  expect(compareArticles(text, { ...text, answer: 'um\ndois\ntrês\n' })).toEqual([]);
});

test('folds what did not change, away from the changes', () => {
  const line = (at: number) => ({
    change: at === 5 ? ('added' as const) : ('same' as const),
    text: String(at),
  });
  const folded = foldSame([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(line), 1);
  expect(folded.map((one) => (one.change === 'fold' ? `…${one.count}` : one.text))).toEqual([
    '…4',
    '4',
    '5',
    '6',
    '…3',
  ]);
});

test('outer spaces and empty questions are no change', () => {
  expect(sameText(text, { ...text, title: ' Prazo ', questions: ['chega quando?', ' '] })).toBe(true);
  expect(tidy({ ...text, questions: ['', ' a '] }).questions).toEqual(['a']);
});
