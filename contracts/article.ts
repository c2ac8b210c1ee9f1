import * as z from 'zod/mini';
import { articleTestSchema } from './article-test';
import { localeSchema } from './locale';

/** The largest answer, in characters. */
const maxAnswerLength = 50_000;

/** As many alternative questions an article may have. */
export const mostQuestions = 200;

/** As many tests of a kind an article may have. */
export const mostTests = 20;

const title = z.string().check(z.trim(), z.minLength(1, 'Give the article a title.'), z.maxLength(300));
const question = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
const questions = z._default(z.array(question).check(z.maxLength(mostQuestions)), []);
const answer = z.string().check(
  z.maxLength(maxAnswerLength),
  z.refine((text) => text.trim() !== '', 'Write the answer.'),
);
const tags = z._default(
  z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))).check(z.maxLength(50)),
  [],
);
/** Left out, a new article has none, and a change leaves those that there are. */
const tests = z.optional(z.array(question).check(z.maxLength(mostTests)));
const content = {
  title,
  questions,
  answer,
  tags,
  /** Article tests: questions that must be answered with this article, and questions that must not. */
  mustFind: tests,
  mustNotFind: tests,
};
const key = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9._-]{0,119}$/, 'Use small letters, digits, dots and hyphens.'));

/** What an editor writes. `key` joins the versions of one article in several languages; left out, it is made from the title. */
export const articleInputSchema = z.object({
  key: z.optional(key),
  locale: localeSchema,
  ...content,
});
export type ArticleInput = z.infer<typeof articleInputSchema>;

/** A change to an article; `revision` is the one that the editor had in front of them. */
const articleUpdateSchema = z.object({
  ...content,
  revision: z.int().check(z.minimum(1)),
});
export type ArticleUpdate = z.infer<typeof articleUpdateSchema>;

export const articleStateSchema = z.enum(['draft', 'published', 'withdrawn']);
export type ArticleState = z.infer<typeof articleStateSchema>;

const contentView = {
  title: z.string(),
  questions: z.array(z.string()),
  answer: z.string(),
  tags: z.array(z.string()),
  mustFind: z.array(z.string()),
  mustNotFind: z.array(z.string()),
};

export const articleViewSchema = z.object({
  id: z.string(),
  key: z.string(),
  locale: localeSchema,
  ...contentView,
  state: articleStateSchema,
  /** The newest revision, published or not. */
  revision: z.number(),
  /** The revision that customers are answered from, or null. */
  publishedRevision: z.nullable(z.number()),
  /** True when there are changes that customers do not see yet. */
  changed: z.boolean(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type ArticleView = z.infer<typeof articleViewSchema>;

/** What an article is read with beside what an editor writes: a change, or a check of one, may carry it along. */
export const articleReadShape = z.partial(
  z.pick(articleViewSchema, {
    id: true,
    key: true,
    locale: true,
    state: true,
    publishedRevision: true,
    changed: true,
    updatedAt: true,
    updatedBy: true,
  }),
).shape;

/** The body of a PUT: a change, along with what a PUT leaves as it is. */
export const articlePutSchema = z.extend(articleUpdateSchema, articleReadShape);

export const articleListSchema = z.object({
  items: z.array(articleViewSchema),
  nextCursor: z.nullable(z.string()),
  total: z.number(),
});

export const revisionViewSchema = z.object({
  revision: z.number(),
  ...contentView,
  at: z.string(),
  by: z.string(),
  published: z.boolean(),
});
export type RevisionView = z.infer<typeof revisionViewSchema>;

/** One line of an import or an export. */
export const articleLineSchema = z.object({
  key,
  locale: localeSchema,
  ...content,
  publish: z._default(z.boolean(), false),
});
export type ArticleLine = z.infer<typeof articleLineSchema>;

/** What is wrong in a line of an import, for who words it in their own language. */
const lineProblemSchema = z.object({
  code: z.enum([
    'not-utf8',
    'not-json',
    'wrong-cells',
    'broken-csv',
    'repeated',
    'missing',
    'too-long',
    'too-many',
    'not-a-choice',
    'tangled-formatting',
    'wrong',
  ]),
  /** Which column or field: `locale`, `questions.0`. */
  field: z.optional(z.string()),
  /** The longest, the most, the choices, or the line that says the same. */
  limit: z.optional(z.string()),
});
export type LineProblem = z.infer<typeof lineProblemSchema>;

const importFaultSchema = z.object({
  /** From 1, as an editor counts them. */
  line: z.number(),
  message: z.string(),
  problems: z.array(lineProblemSchema),
});
export type ImportFault = z.infer<typeof importFaultSchema>;

export const importResultSchema = z.object({
  dryRun: z.boolean(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  published: z.number(),
  /** Article tests that pass now and would fail; a real run with any of them is refused unless it says otherwise. */
  regressions: z.array(articleTestSchema),
  faults: z.array(importFaultSchema),
});
export type ImportResult = z.infer<typeof importResultSchema>;

export const tryQuestionSchema = z.object({
  question: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000)),
  locale: z.optional(localeSchema),
  /** Try against the drafts, as if everything were published now. */
  draft: z.optional(z.boolean()),
});

export const tryResultSchema = z.object({
  outcome: z.enum(['answer', 'clarify', 'none']),
  confidence: z.number(),
  candidates: z.array(
    z.object({ articleId: z.string(), key: z.string(), title: z.string(), score: z.number() }),
  ),
});
export type TryResult = z.infer<typeof tryResultSchema>;

/** Unanswered questions of alike meaning, the most asked first. */
export const gapSchema = z.object({
  id: z.string(),
  locale: localeSchema,
  question: z.string(),
  count: z.number(),
  examples: z.array(z.string()),
  lastAt: z.string(),
});
export type Gap = z.infer<typeof gapSchema>;
