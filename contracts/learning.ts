import * as z from 'zod/mini';
import { localeSchema } from './locale';

/** Who says that an article answers a question. */
const feedbackSourceSchema = z.enum(['customer', 'agent', 'editor']);
export type FeedbackSource = z.infer<typeof feedbackSourceSchema>;

/** What a question is answered with: an article, a choice between some, or nothing. */
export const triedAnswerSchema = z.object({
  outcome: z.enum(['answer', 'clarify', 'none']),
  /** The article answered with; null without a direct answer. */
  articleId: z.nullable(z.string()),
  title: z.nullable(z.string()),
});
export type TriedAnswer = z.infer<typeof triedAnswerSchema>;

/** A question that would be answered otherwise than now. */
export const effectChangeSchema = z.object({
  question: z.string(),
  /** An article's own alternative question, one that somebody judged, or one that nothing answered. */
  origin: z.enum(['article', 'judged', 'gap']),
  /** The title of the article that answers it; null where nobody knows. */
  expected: z.nullable(z.string()),
  before: triedAnswerSchema,
  after: triedAnswerSchema,
});
export type EffectChange = z.infer<typeof effectChangeSchema>;

const answeredSchema = z.object({
  /** Answered directly, whether rightly or not. */
  answered: z.number(),
  right: z.number(),
});

/**
 * What a knowledge base's own questions come to without and with a further alternative question: each alternative
 * question is asked while it is left out of its article; then those that people judged, and those that nothing answers.
 */
const effectSchema = z.object({
  /** How many questions with a known answer were asked. */
  questions: z.number(),
  before: answeredSchema,
  after: answeredSchema,
  /** Answered rightly only with it; only without it; otherwise answered, neither better nor worse. At most twenty each. */
  won: z.array(effectChangeSchema),
  lost: z.array(effectChangeSchema),
  changed: z.array(effectChangeSchema),
  /** How many there are of each, shown or not. */
  counts: z.object({ won: z.number(), lost: z.number(), changed: z.number() }),
  /** The proposed question itself. */
  itself: z.object({ before: triedAnswerSchema, after: triedAnswerSchema }),
});
export type Effect = z.infer<typeof effectSchema>;

const measuredSchema = z.object({
  /** Null while it was never measured; the last one while articles changed since and it is measured again. */
  effect: z.nullable(effectSchema),
  /** How much of the measuring is done: 0 while it waits its turn, 1 when the effect holds. */
  progress: z.number(),
});
export type MeasuredEffect = z.infer<typeof measuredSchema>;
export const measuredEffectSchema = measuredSchema;

/** A customer's wording that an article may get as a further alternative question. Personal data is taken out. */
const proposalSchema = z.extend(measuredSchema, {
  id: z.string(),
  locale: localeSchema,
  question: z.string(),
  /** Nearly the same in other words, the latest first. */
  wordings: z.array(z.string()),
  article: z.object({ id: z.string(), key: z.string(), title: z.string() }),
  /** How many customers asked like this, and how many of each kind said that the article answers it. */
  count: z.number(),
  sources: z.object({ customer: z.number(), agent: z.number(), editor: z.number() }),
  firstAt: z.string(),
  lastAt: z.string(),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const proposalListSchema = z.object({ items: z.array(proposalSchema), total: z.number() });
export type ProposalList = z.infer<typeof proposalListSchema>;

const question = z.string().check(z.trim(), z.minLength(1, 'Write the question.'), z.maxLength(500));

/** The wording as the editor changed it; left out, as it was proposed. */
export const proposalWordingSchema = z.object({ question: z.optional(question) });

export const acceptInputSchema = z.extend(proposalWordingSchema, {
  /** Publish although article tests would fail that pass now. */
  despiteTests: z.optional(z.boolean()),
});

export const acceptedProposalSchema = z.object({
  articleId: z.string(),
  revision: z.number(),
  /** False where the article has other changes that were not published: the question waits with them. */
  published: z.boolean(),
});
export type AcceptedProposal = z.infer<typeof acceptedProposalSchema>;

/** An editor's word that an article answers a question. */
export const correctionSchema = z.object({
  question: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000)),
  articleId: z.string().check(z.minLength(1), z.maxLength(100)),
});
export type Correction = z.infer<typeof correctionSchema>;

export const correctedSchema = z.object({
  /** The proposal that came of it; null when the article has the question already, or there is none to make. */
  proposalId: z.nullable(z.string()),
});
