import { z } from 'zod';
import {
  closeReasonSchema,
  customerSchema,
  ownerSchema,
  resolutionSchema,
  triageViewSchema,
} from '../contracts/conversation';
import { localeSchema } from '../contracts/locale';
import { prioritySchema } from '../contracts/priority';
import { storedActivitySchema } from './activity';
import {
  absenceSchema,
  bookingSchema,
  privacySchema,
  queuePlaceSchema,
  slaSchema,
  wordsSchema,
} from './conversation-parts';

/**
 * One service episode in a channel's thread, and the unit of consistency: everything that must change together
 * stands in this one document and changes by one conditional update on `version` (docs/decisions).
 */
export const conversationSchema = z.object({
  _id: z.string(),
  number: z.number(),
  /** The channel's endless thread; a thread's later conversations follow an earlier one (`previousId`). */
  threadId: z.string(),
  /** `web` for the self-hosted Direct Line, else the Bot Framework's channel id. */
  channel: z.string(),
  /** Present while open; unique, so that one customer has one open conversation on a channel. */
  openKey: z.string().optional(),
  /** Present while a call is booked; unique: the team, the beginning, and which of the time's places. */
  bookedPlace: z.string().optional(),
  version: z.number(),
  /** The number of the last activity. */
  seq: z.number(),
  /** The number of the last activity of the conversation before, in the same thread; 0 for the first. */
  firstSeq: z.number(),
  /** The last activities, durable here before they are copied to the activities' collection. */
  tail: z.array(storedActivitySchema),
  /** The channel's ids of the last accepted activities, to recognise one that is delivered again. */
  recentIds: z.array(z.string()),
  customer: customerSchema,
  locale: localeSchema,
  status: z.enum(['open', 'closed']),
  owner: ownerSchema,
  queue: queuePlaceSchema.nullable(),
  /** The owner's slot that this conversation takes up (handoff/agents/agent-store): tells a late release from a new claim. */
  slotId: z.string().optional(),
  team: z.string().nullable(),
  priority: prioritySchema,
  triage: z.nullable(triageViewSchema),
  details: z.record(z.string(), z.string()),
  articlesTried: z.array(
    z.object({
      articleId: z.string(),
      revision: z.number(),
      title: z.string(),
      question: z.string(),
      confidence: z.number(),
      helpful: z.boolean().optional(),
      at: z.date(),
    }),
  ),
  summary: z.string(),
  /** The summary as those read it who do not have the conversation; absent where it is the same. */
  maskedSummary: z.string().optional(),
  /** The dialogs' own state, a plain tree that only they understand. */
  dialog: z.record(z.string(), z.unknown()),
  handoff: z
    .object({
      reason: z.string(),
      requestedAt: z.date(),
      firstAgentAt: z.date().optional(),
      firstReplyAt: z.date().optional(),
    })
    .nullable(),
  absence: absenceSchema.nullable(),
  /** Null where nothing is promised. Missing on what was stored earlier. */
  sla: slaSchema.nullable().default(null),
  /** What agents have sent, and how much of that asked for what the customer had told; missing on what is older. */
  agentMessages: z.object({ sent: z.number(), askedAgain: z.number() }).default({ sent: 0, askedAgain: 0 }),
  /** The wordings last used, by kind of text, so that none is sent twice in a row. */
  lastTexts: z.record(z.string(), z.number()),
  turn: z.object({
    /** The number of the last customer activity that the bot is done with. */
    processedSeq: z.number(),
    /** The number of the last customer activity: beyond processedSeq, there is work. */
    lastSeq: z.number(),
    /** While work is left: when another instance may take it up. */
    dueAt: z.date().nullable(),
    leaseId: z.string().nullable(),
    attempts: z.number(),
  }),
  /** Sending to an outside channel: what is not yet delivered, and when it is tried again. Null on the web channel. */
  delivery: z
    .object({
      sentSeq: z.number(),
      dueAt: z.date().nullable(),
      /** The instance that is sending, while it is; so that no two send the same. */
      leaseId: z.string().nullable(),
      attempts: z.number(),
      failing: z.boolean(),
    })
    .nullable(),
  /** The Bot Framework's conversation reference, with which an outside channel is reached later. */
  reference: z.record(z.string(), z.unknown()).nullable(),
  drafts: z.record(z.string(), z.object({ reply: z.string(), note: z.string(), at: z.date() })),
  /** When the customer would like to be called, in their words, where there are no times to book. */
  callback: z.object({ wish: z.string(), at: z.date() }).nullable(),
  /** Missing on what was stored earlier. */
  privacy: privacySchema.nullable().default(null),
  /** True where the channel's customer wrote from several of its chats: none of them may read it all. */
  severalPlaces: z.boolean().optional(),
  /** Null where none is booked. Missing on what was stored earlier. */
  booking: bookingSchema.nullable().default(null),
  closed: z
    .object({
      reason: closeReasonSchema,
      resolution: z.nullable(resolutionSchema),
      by: z.string().nullable(),
      note: z.string().optional(),
      at: z.date(),
      /** What an undo restores, and where a customer who comes back goes on. */
      ownerBefore: ownerSchema,
      queueBefore: queuePlaceSchema.nullable(),
      /** The absence clock as it stood, and whether the customer waited for us; missing on what closed earlier. */
      absenceBefore: absenceSchema.nullable().default(null),
      customerWaitedBefore: z.boolean().default(false),
      /** The booked call with its place; missing on what closed earlier. */
      bookingBefore: bookingSchema.extend({ place: z.string() }).nullable().default(null),
    })
    .nullable(),
  survey: z.object({ score: z.number(), comment: z.string().optional(), at: z.date() }).nullable(),
  previousId: z.string().nullable(),
  supersededBy: z.string().nullable(),
  lastMessage: z
    .object({
      ...wordsSchema.shape,
      from: z.enum(['customer', 'bot', 'agent', 'system']),
      /** Of an agent's message: who wrote it, whoever has the conversation by now. */
      staffId: z.string().optional(),
      staffName: z.string().optional(),
    })
    .nullable(),
  /** What the customer said last; null while they have said nothing, or only before this was kept. */
  customerWords: wordsSchema.nullable().default(null),
  lastCustomerAt: z.date().nullable(),
  customerWaits: z.boolean(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** Whether the words of a conversation are gone, or about to go. */
export function isErased(conversation: Pick<Conversation, 'privacy'> | null): boolean {
  return (conversation?.privacy?.erasure ?? null) !== null;
}
