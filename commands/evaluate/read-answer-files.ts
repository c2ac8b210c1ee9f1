import { z } from 'zod';
import { localeSchema } from '../../contracts/locale';
import type { IndexedArticle } from '../../knowledge-base/search/search-types';
import { recogniseLanguage } from '../../language/recognise-language';
import { readJsonLines } from './read-json-lines';

const articleSchema = z.object({
  id: z.string().min(1),
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
  readonly questions: string;
}

/**
 * Reads a knowledge base and questions to it, both JSON lines.
 *
 * @throws PlantaoError `invalid-input` naming the file and the line that cannot be read
 */
export function readAnswerFiles(files: AnswerFiles): {
  articles: IndexedArticle[];
  questions: z.output<typeof questionSchema>[];
} {
  return {
    articles: readJsonLines(files.articles, articleSchema).map(withLocale),
    questions: readJsonLines(files.questions, questionSchema),
  };
}

function withLocale(article: z.infer<typeof articleSchema>): IndexedArticle {
  const { locale } = article;
  return { ...article, locale: locale ?? guessLocale(`${article.title}\n${article.answer}`) };
}

function guessLocale(text: string): IndexedArticle['locale'] {
  return recogniseLanguage(text)?.locale ?? 'pt-BR';
}
