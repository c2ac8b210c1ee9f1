import * as z from 'zod/mini';
import { keySchema } from './staff';

/** How many customers may book the same time. */
const places = z
  .int('Write a whole number.')
  .check(z.minimum(0, 'Write 0 or more.'), z.maximum(100, 'Write at most 100.'));

/** When customers may book to be called back: times within the weekly calendar, which there must be. */
export const callbackSettingsSchema = z.object({
  /** Off, and without a calendar, a wish is kept in the customer's words. */
  enabled: z.boolean(),
  /** How long a time is, in minutes: a span of opening hours is divided from its beginning. */
  minutes: z
    .int('Write whole minutes.')
    .check(z.minimum(5, 'Write at least 5 minutes.'), z.maximum(480, 'Write at most 480 minutes.')),
  /** How many customers may book the same time, in each team that has no line of its own. */
  customersPerTime: places,
  teams: z._default(
    z.array(z.object({ team: keySchema, customersPerTime: places })).check(z.maxLength(200)),
    [],
  ),
  /** The soonest that a time may begin, in minutes from now. */
  noticeMinutes: z
    .int('Write whole minutes.')
    .check(z.minimum(0, 'Write 0 or more.'), z.maximum(10_080, 'Write at most 10080 minutes: a week.')),
  /** How many days after today may be booked. */
  daysAhead: z
    .int('Write whole days.')
    .check(z.minimum(0, 'Write 0 or more.'), z.maximum(60, 'Write at most 60 days.')),
});
export type CallbackSettings = z.infer<typeof callbackSettingsSchema>;

/** What holds until somebody sets it. */
export const defaultCallbacks: CallbackSettings = {
  enabled: true,
  minutes: 30,
  customersPerTime: 1,
  teams: [],
  noticeMinutes: 60,
  daysAhead: 7,
};

/** What may be saved: of two lines for one team, one would be passed over in silence. */
export const callbackSettingsInputSchema = z.extend(callbackSettingsSchema, {
  teams: callbackSettingsSchema.shape.teams.check(
    z.superRefine((lines, context) => {
      const known = new Set<string>();
      for (const [index, { team }] of lines.entries()) {
        if (known.has(team)) {
          const message = 'This team has a line already.';
          context.addIssue({ code: 'custom', message, path: [index, 'team'], input: team });
        }
        known.add(team);
      }
    }),
  ),
});
