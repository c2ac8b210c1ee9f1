import { z } from 'zod';
import { prioritySchema } from '../contracts/priority';
import { privacyKindSchema } from '../contracts/privacy';
import { slaClockNameSchema } from '../contracts/sla';

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
export const absenceSchema = z.object({
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
export const bookingSchema = z.object({
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
export const slaSchema = z.object({
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

export const privacySchema = z.object({
  /** Until the record of such requests has them (privacy/). */
  asked: z.array(privacyAskedSchema),
  dueAt: z.date().nullable(),
  /** From `begun` on nobody opens the conversation again; when it is `done`, nothing of the person is left in it. */
  erasure: z.enum(['begun', 'done']).nullable(),
});

/** The beginning of what somebody said. */
export const wordsSchema = z.object({
  text: z.string(),
  /** As those read it, and find it, who do not have the conversation. Missing on what was stored earlier. */
  masked: z.string().optional(),
  at: z.date(),
});
export type Words = z.infer<typeof wordsSchema>;
