/** What an editor changes of an article. */
export interface ArticleText {
  title: string;
  questions: string[];
  answer: string;
  tags: string[];
}

export const emptyText: ArticleText = { title: '', questions: [], answer: '', tags: [] };

export function textOf({ title, questions, answer, tags }: ArticleText): ArticleText {
  return { title, questions, answer, tags };
}

/** As the server keeps it: without empty questions and outer spaces. */
export function tidy(text: ArticleText): ArticleText {
  return {
    title: text.title.trim(),
    questions: text.questions.map((question) => question.trim()).filter((question) => question !== ''),
    answer: text.answer,
    tags: text.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''),
  };
}

export function sameText(a: ArticleText, b: ArticleText): boolean {
  return JSON.stringify(textOf(tidy(a))) === JSON.stringify(textOf(tidy(b)));
}

export function isComplete(text: ArticleText): boolean {
  return text.title.trim() !== '' && text.answer.trim() !== '';
}
