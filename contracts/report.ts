import * as z from 'zod/mini';
import { prioritySchema } from './priority';
import { slaClockNameSchema } from './sla';

const count = z.int().check(z.nonnegative());

/** Quantiles of times, in seconds of business hours, with how many they come from. */
const timesSchema = z.object({
  p50Seconds: z.nullable(count),
  p90Seconds: z.nullable(count),
  n: count,
});
export type Times = z.infer<typeof timesSchema>;

/** A share from 0 to 1, null of nothing, with how many it is a share of. */
const shareSchema = z.object({ share: z.nullable(z.number()), n: count });
export type Share = z.infer<typeof shareSchema>;

/** Promoters (9-10) less detractors (0-6), in points from -100 to 100. */
const npsSchema = z.object({ score: z.nullable(z.int()), n: count });
export type Nps = z.infer<typeof npsSchema>;

/**
 * Figures on the conversations that began within a period. Bot time is in none of the people's figures: waits run
 * from the request for a person to the first who took it, handling from there to the close.
 */
export const overviewSchema = z.object({
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  volume: z.object({
    total: count,
    byDay: z.array(z.object({ date: z.string(), count })),
    /** One count for each hour of the day. */
    byHour: z.array(count),
  }),
  handedOff: count,
  /** Of those closed: those that never needed a person. */
  containment: shareSchema,
  /** Of those handed off and closed: those that closed before anybody took them. */
  abandoned: shareSchema,
  /** From the request for a person until somebody took it. */
  wait: timesSchema,
  /** From the request for a person until their first message. */
  firstReply: timesSchema,
  /** From the first person who took it until the close. */
  handle: timesSchema,
  /** Of those promised and over, or late: those in time. */
  sla: z.object({ firstResponse: shareSchema, resolution: shareSchema }),
  resolutions: z.object({ solved: count, unsolved: count, spam: count }),
  /** Of agents' messages: those that asked the customer for what they had told already. */
  repeats: shareSchema,
  nps: npsSchema,
  teams: z.array(
    z.object({ team: z.string(), total: count, handedOff: count, wait: timesSchema, handle: timesSchema }),
  ),
  /** Each conversation counts for whoever has it, or had it when it closed; by name. */
  agents: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      total: count,
      closed: count,
      solved: count,
      /** From the first person who took it, who may have been somebody else. */
      handle: timesSchema,
      nps: npsSchema,
    }),
  ),
});
export type Overview = z.infer<typeof overviewSchema>;

/** A promise that was not kept, with what tells why. */
const breachSchema = z.object({
  conversationId: z.string(),
  number: z.number(),
  clock: slaClockNameSchema,
  /** When the target passed. */
  at: z.string(),
  /** How much later it was over, or is by now, in seconds of business hours; null for an earlier hand-off's. */
  lateSeconds: z.nullable(count),
  /** As they were when the target passed. */
  team: z.nullable(z.string()),
  category: z.nullable(z.string()),
  priority: prioritySchema,
  /** Who had it; null for what waited in the queue. */
  agentName: z.nullable(z.string()),
  /** Whether the person was asked for outside business hours. */
  outOfHours: z.boolean(),
});
export type Breach = z.infer<typeof breachSchema>;

/** The breaches of the conversations that began within a period, the last first; `items` holds up to `mostBreaches`. */
export const breachListSchema = z.object({ items: z.array(breachSchema), total: count });
export const mostBreaches = 200;
