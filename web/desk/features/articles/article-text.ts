/** What an editor changes of an article. */
export interface ArticleText {
  title: string;
  questions: string[];
  answer: string;
  tags: string[];
  mustFind: string[];
  mustNotFind: string[];
}

export const emptyText: ArticleText = {
  title: '',
  questions: [],
  answer: '',
  tags: [],
  mustFind: [],
  mustNotFind: [],
};

export function textOf(text: ArticleText): ArticleText {
  const { title, questions, answer, tags, mustFind, mustNotFind } = text;
  return { title, questions, answer, tags, mustFind, mustNotFind };
}

const tidyLines = (lines: readonly string[]) =>
  lines.map((line) => line.trim()).filter((line) => line !== '');

/** As the server keeps it: without empty questions and outer spaces. */
export function tidy(text: ArticleText): ArticleText {
  return {
    title: text.title.trim(),
    questions: tidyLines(text.questions),
    answer: text.answer,
    tags: tidyLines(text.tags),
    mustFind: tidyLines(text.mustFind),
    mustNotFind: tidyLines(text.mustNotFind),
  };
}

export function sameText(a: ArticleText, b: ArticleText): boolean {
  return JSON.stringify(textOf(tidy(a))) === JSON.stringify(textOf(tidy(b)));
}

export function isComplete(text: ArticleText): boolean {
  return text.title.trim() !== '' && text.answer.trim() !== '';
}
