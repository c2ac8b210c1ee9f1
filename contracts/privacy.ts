import * as z from 'zod/mini';

/** What a customer may ask for about their own data: a copy, or that it is erased (LGPD, art. 18). */
export const privacyKindSchema = z.enum(['access', 'erasure']);
export type PrivacyKind = z.infer<typeof privacyKindSchema>;

/** `waiting`: a person decides; `open`: it is being carried out. */
export const privacyStateSchema = z.enum(['waiting', 'open', 'done', 'refused']);
export type PrivacyState = z.infer<typeof privacyStateSchema>;

/** A request, without any of the data that it is about. Times are ISO 8601 in UTC. */
export const privacyRequestViewSchema = z.object({
  id: z.string(),
  kind: privacyKindSchema,
  state: privacyStateSchema,
  /** Where it was asked; of one that was taken down, whose data it is about. */
  conversation: z.object({ id: z.string(), number: z.nullable(z.number()) }),
  channel: z.string(),
  requestedAt: z.string(),
  /** By when it is to be answered: 15 days after it was asked. */
  dueAt: z.string(),
  /** How many conversations an agent still has: they are waited for. */
  waitsForAgents: z.number(),
  /** Who took it down, where it was not asked in the chat. */
  registeredBy: z.nullable(z.string()),
  decidedBy: z.nullable(z.string()),
  doneAt: z.nullable(z.string()),
  /** How many conversations were copied or erased. */
  conversations: z.nullable(z.number()),
});
export type PrivacyRequestView = z.infer<typeof privacyRequestViewSchema>;

export const privacyRequestListSchema = z.object({
  /** Undecided ones first, each group by when it is due. */
  items: z.array(privacyRequestViewSchema),
  /** How many wait for a decision. */
  waiting: z.number(),
});
export type PrivacyRequestList = z.infer<typeof privacyRequestListSchema>;

/** What is asked outside the chat, by letter, e-mail or telephone. */
export const registerInputSchema = z.object({
  kind: privacyKindSchema,
  /** The number of one of the person's conversations. */
  conversation: z.int().check(z.minimum(1)),
});
export type RegisterInput = z.infer<typeof registerInputSchema>;

const mostConversationsNamed = 50;

export const carryOutInputSchema = z.object({
  /** The numbers of the person's other conversations, which whoever decides vouches for. */
  conversations: z.array(z.int().check(z.minimum(1))).check(z.maxLength(mostConversationsNamed)),
});

export const refuseInputSchema = z.object({
  /** Told to the customer; not kept with the request. */
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
});
