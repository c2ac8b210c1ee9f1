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
import { privacyKindSchema } from '../contracts/privacy';
import { slaClockNameSchema } from '../contracts/sla';
import { storedActivitySchema } from './activity';

/** A place in the queue. It exists while nobody owns the conversation and a person is wanted. */
export const queuePlaceSchema = z.object({
  /** contracts/priority's rank: the smaller is served first. */
  rank: z.number(),
  waitingSince: z.date(),
  team: z.string(),
  skills: z.array(z.string()),
  /** Who had it before and gets it first when they are there. */
  preferredAgentId: z.string().optional(),
  /** The only agent who may have it: a transfer to a colleague names them. */
  onlyAgentId: z.string().optional(),
  /** The customer was promised this moment: they come before everyone of their priority. */
  isAgreed: z.boolean().optional(),
});
export type QueuePlace = z.infer<typeof queuePlaceSchema>;

/** The absence clock: armed while the customer owes the next message, absent otherwise. */
const absenceSchema = z.object({
  stage: z.enum(['armed', 'notified', 'called']),
  /** The moment from which the customer owes the next message. */
  since: z.date(),
  /** When the next step acts. */
  dueAt: z.date(),
  /** What the customer was asked or told last, in a few words, to remind them of. */
  waitingFor: z.string().optional(),
  /** What the sequence has asked itself, and nobody has spoken since: one of its choices, or when to call back. */
  offer: z.enum(['choices', 'call-time']).optional(),
});
export type Absence = z.infer<typeof absenceSchema>;

/** A time at which the customer is called back: until then nobody waits. Absent where none is booked. */
const bookingSchema = z.object({
  team: z.string(),
  /** When it begins: the conversation then goes to the queue. */
  dueAt: z.date(),
  endsAt: z.date(),
  /** Who had the conversation before, and gets it first. */
  agent: z.object({ id: z.string(), name: z.string().optional() }).optional(),
});
export type Booking = z.infer<typeof bookingSchema>;

/** One promised time, kept as what has run and from when it runs on. Milliseconds are of business hours. */
const slaClockSchema = z.object({
  /** As it was promised when the hand-off began: later settings and priorities change nothing here. */
  targetMs: z.number(),
  /** After how much the warning comes; null for none. */
  warnMs: z.number().nullable(),
  /** What had run when it last stood still. */
  elapsedMs: z.number(),
  /** From when it runs since then; null while it stands still. */
  since: z.date().nullable(),
  endedAt: z.date().nullable(),
  warnedAt: z.date().nullable(),
  breachedAt: z.date().nullable(),
});
export type SlaClock = z.infer<typeof slaClockSchema>;

/** A promise that was not kept, with what a report asks about it. */
const slaBreachSchema = z.object({
  clock: slaClockNameSchema,
  at: z.date(),
  team: z.string().nullable(),
  category: z.string().nullable(),
  priority: prioritySchema,
  /** Who had it then; null for what waited in the queue. */
  agentName: z.string().nullable(),
  /** Whether the person was asked for outside business hours. */
  outOfHours: z.boolean(),
});

/** What is promised of the hand-off; handoff/sla keeps it. The breaches are those of the whole conversation. */
const slaSchema = z.object({
  firstResponse: slaClockSchema.nullable(),
  resolution: slaClockSchema.nullable(),
  /** When the clock that runs is next to be looked at: its warning, then its target. */
  dueAt: z.date().nullable(),
  breaches: z.array(slaBreachSchema),
});
export type ConversationSla = z.infer<typeof slaSchema>;

/** What the customer asked about their own data. */
const privacyAskedSchema = z.object({
  id: z.string(),
  kind: privacyKindSchema,
  /** The threads that it is about: the conversation's own, and those proven to be the same person's. */
  threads: z.array(z.string()),
  /** True where the person could not prove who they are: people decide. */
  isUnproven: z.boolean(),
  at: z.date(),
});
export type PrivacyAsked = z.infer<typeof privacyAskedSchema>;

const privacySchema = z.object({
  /** Until the record of such requests has them (privacy/). */
  asked: z.array(privacyAskedSchema),
  dueAt: z.date().nullable(),
  /** From `begun` on nobody opens the conversation again; when it is `done`, nothing of the person is left in it. */
  erasure: z.enum(['begun', 'done']).nullable(),
});

/** The beginning of what somebody said. */
const wordsSchema = z.object({
  text: z.string(),
  /** As those read it, and find it, who do not have the conversation. Missing on what was stored earlier. */
  masked: z.string().optional(),
  at: z.date(),
});
export type Words = z.infer<typeof wordsSchema>;

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
  /** The owner's slot that this conversation takes up (handoff/agent-store): tells a late release from a new claim. */
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

/** What is known when a customer's conversation begins. */
export interface ConversationStart {
  id: string;
  threadId: string;
  channel: string;
  number: number;
  customer: Conversation['customer'];
  locale: Conversation['locale'];
  reference: Record<string, unknown> | null;
  previous: Conversation | null;
}

/** The key that is unique among open conversations. */
export function openKeyOf(channel: string, customerId: string): string {
  return `${channel}|${customerId}`;
}

/** Whether the words of a conversation are gone, or about to go. */
export function isErased(conversation: Pick<Conversation, 'privacy'> | null): boolean {
  return (conversation?.privacy?.erasure ?? null) !== null;
}

/** A conversation in its first state: open, the bot's, nothing said. Its numbers go on from the thread's previous one. */
export function startConversation(start: ConversationStart, now: Date): Conversation {
  const seq = start.previous?.seq ?? 0;
  return {
    _id: start.id,
    number: start.number,
    threadId: start.threadId,
    channel: start.channel,
    openKey: openKeyOf(start.channel, start.customer.id),
    version: 1,
    seq,
    firstSeq: seq,
    tail: [],
    recentIds: isErased(start.previous) ? [] : (start.previous?.recentIds ?? []),
    customer: isErased(start.previous) ? start.customer : { ...start.previous?.customer, ...start.customer },
    locale: start.locale,
    status: 'open',
    owner: { kind: 'bot' },
    queue: null,
    team: null,
    priority: 'normal',
    triage: null,
    details: {},
    articlesTried: [],
    summary: '',
    dialog: {},
    handoff: null,
    absence: null,
    sla: null,
    agentMessages: { sent: 0, askedAgain: 0 },
    lastTexts: start.previous?.lastTexts ?? {},
    turn: { processedSeq: seq, lastSeq: seq, dueAt: null, leaseId: null, attempts: 0 },
    delivery:
      start.reference === null
        ? null
        : { sentSeq: seq, dueAt: null, leaseId: null, attempts: 0, failing: false },
    reference: start.reference,
    drafts: {},
    callback: null,
    privacy: null,
    booking: null,
    closed: null,
    survey: null,
    previousId: start.previous?._id ?? null,
    supersededBy: null,
    lastMessage: null,
    customerWords: null,
    lastCustomerAt: null,
    customerWaits: false,
    createdAt: now,
    updatedAt: now,
  };
}
