import * as z from 'zod/mini';
import { prioritySchema } from './priority';
import { slaClockNameSchema } from './sla';

/** In which most waits end, both ends in seconds. */
export const waitRangeSchema = z.object({ fromSeconds: z.number(), toSeconds: z.number() });

/** What the bot's activities say of themselves in `channelData.plantao`; programs branch on `kind`. */
export const plantaoDataSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum([
      'greeting',
      'smalltalk',
      'intake',
      'unsure',
      'feedback',
      'survey',
      'closed',
      'reopened',
      /** About the customer's own data: what is asked, the copy, that it is erased. */
      'privacy',
      'callback-cancelled',
      /** Of the framework's events `handoff.initiate` and `handoff.status`, which say nothing to the customer. */
      'handoff',
      /** Of a sign that somebody types; it has no number. */
      'typing',
    ]),
  }),
  z.object({
    kind: z.literal('acknowledged'),
    /** Where a part of the last answer is said again: the article, its revision, and the part. */
    articleId: z.optional(z.string()),
    revision: z.optional(z.number()),
    passage: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('clarify'), articleIds: z.array(z.string()) }),
  z.object({
    kind: z.literal('answer'),
    articleId: z.string(),
    revision: z.number(),
    confidence: z.number(),
    locale: z.string(),
    articleTitle: z.optional(z.string()),
    /** The passage that the answer came from, kept so that a correction can list who was told the old text. */
    passage: z.optional(z.string()),
    /** True when a model phrased the answer from the article. */
    phrased: z.optional(z.boolean()),
    /** Of a phrased answer: each sentence, and the article's passages that bear it out. */
    citations: z.optional(z.array(z.object({ sentence: z.string(), passages: z.array(z.string()) }))),
  }),
  z.object({
    kind: z.literal('queued'),
    position: z.number(),
    /** Seconds, or null while there is nothing to base it on. */
    expectedWaitSeconds: z.nullable(z.number()),
    /** Null while it is not known how often such ranges hold. Missing on what was stored earlier. */
    expectedWaitRange: z.optional(z.nullable(waitRangeSchema)),
    /** True while nobody is there to take it: the position promises nothing then. Missing on what was stored earlier. */
    withoutAgents: z.optional(z.boolean()),
    team: z.string(),
    category: z.nullable(z.string()),
    priority: prioritySchema,
  }),
  z.object({
    kind: z.literal('out-of-hours'),
    opensAt: z.nullable(z.string()),
    /** Free times to be called back that it offers; missing where there are none. */
    times: z.optional(z.array(z.string())),
  }),
  /** Free times to be called back, as the choices word them. */
  z.object({ kind: z.literal('callback-times'), times: z.array(z.string()) }),
  z.object({ kind: z.literal('callback-booked'), startsAt: z.string(), endsAt: z.string() }),
  z.object({ kind: z.enum(['agent-joined', 'agent-message']), agentName: z.string() }),
  z.object({
    kind: z.literal('transferred'),
    /** To whom it goes; who passed it on where it goes to a team. */
    agentName: z.string(),
    /** True when that agent has the conversation now, false while it waits. Missing on what was stored earlier. */
    joined: z.optional(z.boolean()),
  }),
  z.object({ kind: z.enum(['absence-notice', 'absence-second-call']), closesAt: z.string() }),
  z.object({ kind: z.literal('absence-close') }),
]);
export type PlantaoData = z.infer<typeof plantaoDataSchema>;
export type PlantaoKind = PlantaoData['kind'];

export const authorSchema = z.object({
  role: z.enum(['customer', 'bot', 'agent', 'system']),
  id: z.optional(z.string()),
  name: z.optional(z.string()),
});
export type Author = z.infer<typeof authorSchema>;

export const attachmentSchema = z.object({
  name: z.string(),
  contentType: z.string(),
  /** A path of this server that checks who asks, or the channel's own address. */
  url: z.string(),
  /** Bytes. */
  size: z.optional(z.number()),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/**
 * What happened to the conversation, told to staff in the transcript. `by` is who did it, `to` where it went.
 * Customers never see these.
 */
export const transcriptEventSchema = z.object({
  name: z.enum([
    'queued',
    'claimed',
    'assigned',
    'released',
    'transferred',
    'closed',
    'reopened',
    'callback-wished',
    'callback-booked',
    'callback-moved',
    'callback-cancelled',
    'callback-freed',
    'callback-restored',
    'callback-due',
    'delivery-failed',
    'customer-returned',
    'sla-warned',
    'sla-breached',
    'privacy-asked',
  ]),
  by: z.optional(z.string()),
  to: z.optional(z.string()),
  /** Of `privacy-asked`: the kind of request. */
  reason: z.optional(z.string()),
  /** Of `queued` and `closed`: who had the conversation until then. */
  owner: z.optional(z.enum(['bot', 'queue', 'agent'])),
  /** Of `sla-warned` and `sla-breached`: which promised time, and the priority that it was raised to, if it was. */
  clock: z.optional(slaClockNameSchema),
  priority: z.optional(prioritySchema),
  /** Of a booked call: when it begins. */
  startsAt: z.optional(z.string()),
});
export type TranscriptEvent = z.infer<typeof transcriptEventSchema>;

/**
 * How whoever asks reads the texts of a conversation: `whole` for its owner; `masked` for everybody else, document,
 * card and telephone numbers up to their last digits.
 */
export const readingSchema = z.enum(['whole', 'masked']);
export type Reading = z.infer<typeof readingSchema>;

/** One entry of a transcript, as staff read it: in order of `seq`, without holes in what one may see. */
export const activityViewSchema = z.object({
  id: z.string(),
  seq: z.number(),
  kind: z.enum(['message', 'note', 'event']),
  from: authorSchema,
  text: z.string(),
  attachments: z.array(attachmentSchema),
  suggestedActions: z.array(z.string()),
  plantao: z.optional(plantaoDataSchema),
  event: z.optional(transcriptEventSchema),
  /** The sender's own id for a reply or a note, so that an optimistic bubble finds its confirmation. */
  clientId: z.optional(z.string()),
  at: z.string(),
});
export type ActivityView = z.infer<typeof activityViewSchema>;

export const activityListSchema = z.object({
  items: z.array(activityViewSchema),
  seq: z.number(),
  reading: readingSchema,
});
