import { diffArrays, diffLines } from 'diff';
import type { ArticleText } from './article-text';

interface DiffLine {
  change: 'added' | 'removed' | 'same';
  text: string;
}

interface FieldDiff {
  field: 'title' | 'answer' | 'questions' | 'tags' | 'mustFind' | 'mustNotFind';
  lines: DiffLine[];
}

function changeOf(part: { added?: boolean; removed?: boolean }): DiffLine['change'] {
  return part.added ? 'added' : part.removed ? 'removed' : 'same';
}

function compareLists(before: string[], after: string[]): DiffLine[] {
  return diffArrays(before, after).flatMap((part) =>
    part.value.map((text) => ({ change: changeOf(part), text })),
  );
}

function compareTexts(before: string, after: string): DiffLine[] {
  const parts = diffLines(before.replace(/\n?$/u, '\n'), after.replace(/\n?$/u, '\n'));
  return parts.flatMap((part) =>
    part.value
      .replace(/\n$/u, '')
      .split('\n')
      .map((text) => ({ change: changeOf(part), text })),
  );
}

/** What differs between two texts of an article, field by field; fields that are the same are left out. */
export function compareArticles(before: ArticleText, after: ArticleText): FieldDiff[] {
  const fields: FieldDiff[] = [
    { field: 'title', lines: compareLists([before.title], [after.title]) },
    { field: 'answer', lines: compareTexts(before.answer, after.answer) },
    { field: 'questions', lines: compareLists(before.questions, after.questions) },
    { field: 'tags', lines: compareLists(before.tags, after.tags) },
    { field: 'mustFind', lines: compareLists(before.mustFind, after.mustFind) },
    { field: 'mustNotFind', lines: compareLists(before.mustNotFind, after.mustNotFind) },
  ];
  return fields.filter(({ lines }) => lines.some((line) => line.change !== 'same'));
}

type FoldedLine = DiffLine | { change: 'fold'; count: number };

/** Leaves `around` unchanged lines beside each change and counts the rest. */
export function foldSame(lines: DiffLine[], around = 2): FoldedLine[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some((line) => line.change !== 'same'),
  );
  const folded: FoldedLine[] = [];
  for (const [index, line] of lines.entries()) {
    const last = folded.at(-1);
    if (near[index]) folded.push(line);
    else if (last?.change === 'fold') last.count += 1;
    else folded.push({ change: 'fold', count: 1 });
  }
  return folded;
}
