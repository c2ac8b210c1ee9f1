import * as z from 'zod/mini';
import { keySchema } from './staff';

/** What is promised: somebody's first message to the customer, and the close. */
export const slaClockNameSchema = z.enum(['firstResponse', 'resolution']);
export type SlaClockName = z.infer<typeof slaClockNameSchema>;

/** The longest target, in minutes: thirty days of the clock on the wall. */
export const longestTarget = 43_200;

/** Minutes of business hours; null promises nothing. */
const target = z.nullable(
  z
    .int('Write whole minutes.')
    .check(
      z.minimum(1, 'Write at least one minute.'),
      z.maximum(longestTarget, `Write at most ${longestTarget} minutes.`),
    ),
);
const byPriority = z.strictObject({ urgent: target, high: target, normal: target, low: target });
const targetsSchema = z.object({ firstResponse: byPriority, resolution: byPriority });
export type SlaTargets = z.infer<typeof targetsSchema>;

/** How soon the company wants to answer and to be done, by priority; a category may have targets of its own. */
export const slaSchema = z.object({
  ...targetsSchema.shape,
  categories: z._default(
    z.array(z.object({ category: keySchema, ...targetsSchema.shape })).check(z.maxLength(1_000)),
    [],
  ),
  /** The warning comes when this share of the target is left, in percent; 0 warns of nothing. */
  warnBeforePercent: z.int().check(z.minimum(0), z.maximum(90)),
  /** Whether the warning raises by one step the priority of what still waits in the queue. */
  escalate: z.boolean(),
});
export type Sla = z.infer<typeof slaSchema>;

/** What may be saved: of two lines for one category, one would be passed over in silence. */
export const slaInputSchema = z.extend(slaSchema, {
  categories: slaSchema.shape.categories.check(
    z.superRefine((lines, context) => {
      const known = new Set<string>();
      for (const [index, { category }] of lines.entries()) {
        if (known.has(category)) {
          const message = 'This category has targets already.';
          context.addIssue({ code: 'custom', message, path: [index, 'category'], input: category });
        }
        known.add(category);
      }
    }),
  ),
});

/**
 * `running`; `warned`: running, and the warning's share of the target is all that is left; `paused`: it stands still
 * (not begun, the customer owes the next message, or nobody answered before the close); `met`: over in time;
 * `breached`: the target has passed, whether it is over by now or not.
 */
const slaStateSchema = z.enum(['running', 'paused', 'met', 'breached', 'warned']);

/** One clock as it stands now. It runs in business hours only, and never while the customer owes the next message. */
const slaClockViewSchema = z.object({
  targetSeconds: z.int(),
  elapsedSeconds: z.int(),
  /** Below 0 when overdue. */
  remainingSeconds: z.int(),
  state: slaStateSchema,
  /** When the warning comes; null while it stands still, when it is over, and where nothing is warned of. */
  warnAt: z.nullable(z.string()),
  /** When the target passes, or did; null while the clock stands still within its target, and when it is over. */
  dueAt: z.nullable(z.string()),
  /** When it was over; null while it is not. */
  endedAt: z.nullable(z.string()),
});
export type SlaClockView = z.infer<typeof slaClockViewSchema>;

export const slaViewSchema = z.object({
  /** Null where nothing is promised. */
  firstResponse: z.nullable(slaClockViewSchema),
  resolution: z.nullable(slaClockViewSchema),
  firstResponseAt: z.nullable(z.string()),
  /** From the request for a person until somebody took it, in seconds of business hours. */
  waitedSeconds: z.nullable(z.number()),
});
export type SlaView = z.infer<typeof slaViewSchema>;
