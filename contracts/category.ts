import * as z from 'zod/mini';
import { localeSchema } from './locale';
import { prioritySchema } from './priority';
import { keySchema } from './staff';

/** What can be asked of a customer before a person takes over. */
export const detailKindSchema = z.enum(['order-number', 'name', 'email', 'phone', 'cpf', 'cnpj', 'postcode']);
export type DetailKind = z.infer<typeof detailKindSchema>;

/** A kind of request: where it belongs, how urgent it is, and how customers word it. */
const categorySchema = z.object({
  key: keySchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  team: keySchema,
  priority: prioritySchema,
  /** Skills that an agent must have. */
  skills: z.optional(z.array(keySchema).check(z.maxLength(20))),
  /** What customers write; the classifier learns from them. Ten or more in each language serve well. */
  examples: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(1_000))).check(z.maxLength(5_000)),
  /** What the intake asks for, in this order, unless it has been said. */
  details: z.optional(z.array(detailKindSchema).check(z.maxLength(detailKindSchema.options.length))),
});
export type Category = z.infer<typeof categorySchema>;

/** The body of `PUT /api/settings/routes`. */
export const categoriesSchema = z.array(categorySchema).check(z.maxLength(10_000));

/** What an editor should know about the categories that were saved: none of it keeps them from being used. */
export const categoryWarningSchema = z.object({
  code: z.enum([
    'no-categories',
    'single-category',
    'no-examples',
    'few-examples',
    'same-example-twice',
    'many-categories',
  ]),
  message: z.string(),
  /** What is meant, by path: `2.examples.0`. */
  fields: z.record(z.string(), z.string()),
});
export type CategoryWarning = z.infer<typeof categoryWarningSchema>;

const smallTalkSchema = z.enum([
  'greeting',
  'thanks',
  'goodbye',
  'how-are-you',
  'who-are-you',
  'languages',
  'compliment',
]);
export type SmallTalk = z.infer<typeof smallTalkSchema>;

/** What somebody was done: hurt or in danger, or wronged by who comes in the shop's name. */
const harmSchema = z.enum(['injury', 'misconduct']);
export type Harm = z.infer<typeof harmSchema>;

export const signalsSchema = z.object({
  wantsPerson: z.boolean(),
  smallTalk: z.nullable(smallTalkSchema),
  /** An injury, accident, shock or fire; or harassment, assault, threat or theft by staff. Absent in what is older. */
  harm: z._default(z.nullable(harmSchema), null),
  anger: z.boolean(),
  legalThreat: z.boolean(),
  fraud: z.boolean(),
  vulnerable: z.boolean(),
  waitingLong: z.boolean(),
  urgent: z.boolean(),
  yes: z.boolean(),
  no: z.boolean(),
});
export type Signals = z.infer<typeof signalsSchema>;

/** What spoke for a category: the one that was recognised, or else the nearest, which the message missed. */
const explanationSchema = z.object({
  /** The key and the name of the category that is explained. */
  category: z.string(),
  name: z.string(),
  /** The confidence from which on a message counts as recognised, 0 to 1. */
  threshold: z.number(),
  /**
   * The words that moved the category most, as the classifier reads them, the strongest first. The weight is by how
   * much the word raises the category's log-odds (natural logarithm); below 0 it spoke against it.
   */
  words: z.array(z.object({ word: z.string(), weight: z.number() })),
  /** The category's nearest examples, the most alike first; similarity 0 to 1. */
  examples: z.array(z.object({ text: z.string(), similarity: z.number() })),
});
export type Explanation = z.infer<typeof explanationSchema>;

/** What a message is about and where it belongs. */
export const triageResultSchema = z.object({
  /** The category's key, or null when the message is taken to belong to none. */
  category: z.nullable(z.string()),
  name: z.nullable(z.string()),
  /** How likely the category is right, 0 to 1; without one, how likely the nearest would be. */
  confidence: z.number(),
  priority: prioritySchema,
  team: z.string(),
  skills: z.array(z.string()),
  language: localeSchema,
  signals: signalsSchema,
  /** Absent when nothing could be read from the message, or there are no categories. */
  explanation: z.optional(explanationSchema),
});
export type TriageResult = z.infer<typeof triageResultSchema>;
