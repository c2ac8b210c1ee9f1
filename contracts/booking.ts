import * as z from 'zod/mini';

/** The time that a customer has booked to be called back. ISO 8601 in UTC. */
export const bookingViewSchema = z.object({
  startsAt: z.string(),
  endsAt: z.string(),
  /** Who had the conversation before, and gets it first; null for nobody. */
  agentName: z.nullable(z.string()),
});

/** The times that may be booked, or a booking moved to; none where nothing can be booked. */
export const freeTimesSchema = z.object({
  items: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })),
});

export const bookingInputSchema = z.object({
  startsAt: z
    .string()
    .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/, 'Name one of the free times.')),
});
