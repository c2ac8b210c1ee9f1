import { z } from 'zod';
import { type Locale, localeSchema } from '../../contracts/locale';
import { PlantaoError } from '../../contracts/plantao-error';
import type { IndexedArticle } from '../../knowledge-base/search/search-types';
import { recogniseLanguage } from '../../language/recognise-language';
import { readJsonLines } from './read-json-lines';

const articleSchema = z.object({
  id: z.optional(z.string().min(1)),
  /** What the export calls it. */
  key: z.optional(z.string().min(1)),
  locale: z.optional(localeSchema),
  title: z.string(),
  questions: z.array(z.string()).default([]),
  answer: z.string(),
  tags: z.array(z.string()).default([]),
});

const questionSchema = z.object({
  question: z.string(),
  /** The articles that answer it; empty where none does. */
  articleIds: z.array(z.string()),
  locale: z.optional(localeSchema),
});

export interface AnswerFiles {
  readonly articles: string;
  /** Left out: one alternative question of each article that has a few is held out and asked. */
  readonly questions?: string | undefined;
  /** Of a knowledge base in several languages, the one to measure. */
  readonly locale?: Locale | undefined;
}

type AskedLine = z.output<typeof questionSchema>;

/** An article that keeps so many alternative questions besides can spare one. */
const keptQuestions = 2;

/**
 * Reads a knowledge base and questions to it, both JSON lines.
 *
 * @throws PlantaoError `invalid-input` naming the file and the line that cannot be read
 */
export function readAnswerFiles(files: AnswerFiles): { articles: IndexedArticle[]; questions: AskedLine[] } {
  const articles = readJsonLines(files.articles, articleSchema)
    .map((article, at) => withLocale(article, `${files.articles}, article ${at + 1}`))
    .filter(({ locale }) => files.locale === undefined || locale === files.locale);
  if (new Set(articles.map(({ id }) => id)).size < articles.length) {
    throw new PlantaoError(
      'invalid-input',
      `${files.articles} has an article twice. Measure one language at a time: --locale pt-BR or --locale en.`,
    );
  }
  if (files.questions === undefined) {
    const held = holdOutQuestions(articles);
    if (held.questions.length > 0) return held;
    throw new PlantaoError(
      'invalid-input',
      `No article of ${files.articles} has an alternative question to spare (three or more): name --questions.`,
    );
  }
  const questions = readJsonLines(files.questions, questionSchema).filter(
    ({ locale }) => files.locale === undefined || locale === undefined || locale === files.locale,
  );
  expectKnownArticles(articles, questions, files.questions);
  return { articles, questions };
}

/** Names of another kind than the articles' own would make every answer a wrong one. */
function expectKnownArticles(
  articles: readonly IndexedArticle[],
  questions: readonly AskedLine[],
  file: string,
): void {
  const named = questions.flatMap(({ articleIds }) => articleIds);
  const known = new Set(articles.map(({ id }) => id));
  if (named.length === 0 || named.some((id) => known.has(id))) return;
  throw new PlantaoError(
    'invalid-input',
    `No articleIds of ${file} are of the articles: name those by their id or, as the export has it, their key.`,
  );
}

function withLocale(article: z.infer<typeof articleSchema>, place: string): IndexedArticle {
  const { locale, key } = article;
  const { id = key } = article;
  if (id === undefined) throw new PlantaoError('invalid-input', `${place}: give it an id, or a key.`);
  return { ...article, id, locale: locale ?? guessLocale(`${article.title}\n${article.answer}`) };
}

function guessLocale(text: string): IndexedArticle['locale'] {
  return recogniseLanguage(text)?.locale ?? 'pt-BR';
}

/** The middle one of an article's alternative questions: editors write the plainest first. */
function holdOutQuestions(articles: readonly IndexedArticle[]): {
  articles: IndexedArticle[];
  questions: AskedLine[];
} {
  const questions: AskedLine[] = [];
  const rest = articles.map((article) => {
    const held = Math.floor(article.questions.length / 2);
    const question = article.questions[held];
    if (question === undefined || article.questions.length <= keptQuestions) return article;
    questions.push({ question, articleIds: [article.id], locale: article.locale });
    return { ...article, questions: article.questions.filter((_, at) => at !== held) };
  });
  return { articles: rest, questions };
}
