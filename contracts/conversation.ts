import * as z from 'zod/mini';
import { readingSchema } from './activity';
import { bookingViewSchema } from './booking';
import { localeSchema } from './locale';
import { prioritySchema } from './priority';
import { slaViewSchema } from './sla';

export const ownerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bot') }),
  z.object({ kind: z.literal('queue') }),
  z.object({ kind: z.literal('agent'), agentId: z.string(), agentName: z.string() }),
]);

export const resolutionSchema = z.enum(['solved', 'unsolved', 'spam']);
export type Resolution = z.infer<typeof resolutionSchema>;

/** Why a conversation closed: an agent's act, the customer's absence, or the customer's own word. */
export const closeReasonSchema = z.enum(['agent', 'absence', 'customer', 'bot']);
export type CloseReason = z.infer<typeof closeReasonSchema>;

export const customerSchema = z.object({
  id: z.string(),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
});
export type Customer = z.infer<typeof customerSchema>;

export const triageViewSchema = z.object({
  category: z.nullable(z.string()),
  categoryName: z.nullable(z.string()),
  confidence: z.number(),
  priority: prioritySchema,
  team: z.string(),
  skills: z.array(z.string()),
  language: localeSchema,
  /** Why it is urgent or what the mood is: `harm`, `legal-threat`, `fraud`, `anger`, `vulnerable`, `waiting-long`. */
  signals: z.array(z.string()),
});

const articleTriedSchema = z.object({
  articleId: z.string(),
  revision: z.number(),
  title: z.string(),
  question: z.string(),
  confidence: z.number(),
  /** The customer's answer to "was this what you needed?"; absent while unanswered. */
  helpful: z.optional(z.boolean()),
  at: z.string(),
});

/** A row of a list or of the queue. Times are ISO 8601 in UTC. */
export const conversationItemSchema = z.object({
  id: z.string(),
  /** A short number that people can say aloud (#8841). */
  number: z.number(),
  channel: z.string(),
  customer: customerSchema,
  locale: localeSchema,
  status: z.enum(['open', 'closed']),
  owner: ownerSchema,
  team: z.nullable(z.string()),
  category: z.nullable(z.string()),
  categoryName: z.nullable(z.string()),
  priority: prioritySchema,
  /** Place in the queue in the order it would be served, from 1; null when it is not queued. */
  position: z.nullable(z.number()),
  waitingSince: z.nullable(z.string()),
  lastCustomerAt: z.nullable(z.string()),
  /** What was said last about the matter: places in the queue, joining, passing on and goodbyes aside. */
  lastMessage: z.nullable(
    z.object({
      from: z.enum(['customer', 'bot', 'agent', 'system']),
      /** Of an agent's message: who wrote it, whoever has the conversation by now. */
      staffId: z.optional(z.string()),
      staffName: z.optional(z.string()),
      text: z.string(),
      at: z.string(),
    }),
  ),
  /** What the customer said last. */
  customerWords: z.nullable(z.object({ text: z.string(), at: z.string() })),
  reading: readingSchema,
  /** True when the customer wrote last: they wait for us. */
  customerWaits: z.boolean(),
  sla: slaViewSchema,
  /** When the customer is called back; null where no time is booked. */
  booking: z.nullable(bookingViewSchema),
  seq: z.number(),
  version: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
  closedAt: z.nullable(z.string()),
});
export type ConversationItem = z.infer<typeof conversationItemSchema>;

/** A list's total is counted no further than this: nobody reads on to the end of it. */
export const mostCounted = 500;

export const conversationListSchema = z.object({
  items: z.array(conversationItemSchema),
  nextCursor: z.nullable(z.string()),
  /** How many there are in all, counted up to `mostCounted`. */
  total: z.number(),
});

const pastConversationSchema = z.object({
  id: z.string(),
  number: z.number(),
  createdAt: z.string(),
  closedAt: z.nullable(z.string()),
  category: z.nullable(z.string()),
  resolution: z.nullable(resolutionSchema),
  summary: z.string(),
});

/** The conversation with everything that was already said, as the desk's context panel shows it. */
export const conversationDetailSchema = z.extend(conversationItemSchema, {
  triage: z.nullable(triageViewSchema),
  /** What the customer already told, by kind of detail: `order-number`, `email`, `cpf`, … */
  details: z.record(z.string(), z.string()),
  articlesTried: z.array(articleTriedSchema),
  /** One or two sentences: what the customer wants and what was tried. */
  summary: z.string(),
  history: z.array(pastConversationSchema),
  handoff: z.nullable(z.object({ reason: z.string(), requestedAt: z.string() })),
  absence: z.nullable(z.object({ stage: z.enum(['armed', 'notified', 'called']), dueAt: z.string() })),
  callback: z.nullable(z.object({ wish: z.string(), at: z.string() })),
  closed: z.nullable(
    z.object({
      reason: closeReasonSchema,
      resolution: z.nullable(resolutionSchema),
      by: z.nullable(z.string()),
      note: z.optional(z.string()),
      at: z.string(),
    }),
  ),
  survey: z.nullable(z.object({ score: z.number(), comment: z.optional(z.string()), at: z.string() })),
  /** The signed-in agent's unsent reply and note, kept on the server. */
  draft: z.object({ reply: z.string(), note: z.string() }),
  /** What may be done now by whoever asks. */
  allowed: z.array(
    z.enum(['claim', 'release', 'transfer', 'close', 'reopen', 'reply', 'note', 'book', 'booking']),
  ),
});
export type ConversationDetail = z.infer<typeof conversationDetailSchema>;

export const conversationViewSchema = z.enum(['queue', 'mine', 'open', 'booked', 'closed']);
export type ConversationView = z.infer<typeof conversationViewSchema>;

const shortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
const clientId = z.string().check(z.minLength(1), z.maxLength(100));
/** The longest message that a customer or an agent may send, in characters. */
export const maxMessageLength = 20_000;
const messageText = z.string().check(
  z.maxLength(maxMessageLength),
  z.refine((text) => text.trim() !== '', 'Write something first.'),
);

export const transferInputSchema = z.pipe(
  z.object({
    teamId: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    agentId: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    reason: shortText,
  }),
  z.transform((input, context) => {
    if ((input.teamId === undefined) === (input.agentId === undefined)) {
      context.issues.push({
        code: 'custom',
        message: 'Name a teamId or an agentId, one of the two.',
        path: ['teamId'],
        input,
      });
      return z.NEVER;
    }
    return input;
  }),
);
export type TransferInput = z.infer<typeof transferInputSchema>;

export const closeInputSchema = z.object({
  resolution: resolutionSchema,
  note: z.optional(z.string().check(z.maxLength(2_000))),
});
export type CloseInput = z.infer<typeof closeInputSchema>;

export const replyInputSchema = z.object({
  text: messageText,
  clientId,
  /** The last number that the sender had seen: somebody else's later message makes it 409 `newer-message`. */
  afterSeq: z.optional(z.int().check(z.minimum(0))),
  /** Articles whose text the agent put into the message: the bot learns what it should have found. */
  articleIds: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(5))),
  /** Send although somebody else wrote meanwhile. */
  force: z.optional(z.boolean()),
});
export type ReplyInput = z.infer<typeof replyInputSchema>;

export const noteInputSchema = z.object({ text: messageText, clientId });
export type NoteInput = z.infer<typeof noteInputSchema>;

export const draftInputSchema = z.object({
  mode: z.enum(['reply', 'note']),
  /** Empty text removes the draft. */
  text: z.string().check(z.maxLength(maxMessageLength)),
});
export type DraftInput = z.infer<typeof draftInputSchema>;
