import * as z from 'zod/mini';
import { effectChangeSchema, triedAnswerSchema } from './learning';
import { localeSchema } from './locale';

/** A question that an article must be found by, or must not: the field of the article that it stands in. */
export const articleTestSchema = z.object({
  /** Of an article that is not stored yet, one that no article has. */
  articleId: z.string(),
  key: z.string(),
  locale: localeSchema,
  title: z.string(),
  kind: z.enum(['mustFind', 'mustNotFind']),
  question: z.string(),
});
export type ArticleTest = z.infer<typeof articleTestSchema>;

const measuredTestSchema = z.extend(articleTestSchema, {
  /** Whether it passes as things are, and with the change. */
  passedBefore: z.boolean(),
  passes: z.boolean(),
  before: triedAnswerSchema,
  after: triedAnswerSchema,
});
export type MeasuredTest = z.infer<typeof measuredTestSchema>;

/** What publishing a text, or withdrawing an article, would change. */
export const articleCheckSchema = z.object({
  /** The tests of the article itself, in their order. */
  own: z.array(measuredTestSchema),
  /** Tests of other articles that come out otherwise, those that would fail first; at most fifty. */
  others: z.array(measuredTestSchema),
  /** How many tests pass now and would fail: with any, publishing is refused unless it says `despiteTests`. */
  regressions: z.number(),
  /** How many tests were asked, of how many: the nearest ones where there are too many, or too little time. */
  asked: z.number(),
  total: z.number(),
  /** Customers' past questions that would be answered otherwise: at most twenty of `changed`, out of `asked`. */
  past: z.object({ asked: z.number(), changed: z.number(), items: z.array(effectChangeSchema) }),
});
export type ArticleCheck = z.infer<typeof articleCheckSchema>;

const failingTestSchema = z.extend(articleTestSchema, { answer: triedAnswerSchema });
export type FailingTest = z.infer<typeof failingTestSchema>;

/** All tests of what is published, as they came out last. */
export const testRunSchema = z.object({
  /** When they were all asked last; null while they never were. */
  at: z.nullable(z.string()),
  /** How far the run under way has come, 0 to 1; 1 while there is none. */
  progress: z.number(),
  /** False where articles or synonyms changed since. */
  current: z.boolean(),
  /** How many tests there were, and how many of them were asked: at most five thousand. */
  total: z.number(),
  asked: z.number(),
  failed: z.number(),
  /** At most two hundred. */
  failing: z.array(failingTestSchema),
});
export type TestRun = z.infer<typeof testRunSchema>;
