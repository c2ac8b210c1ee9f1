import * as z from 'zod/mini';

/** Every code that a program may branch on; the HTTP status follows from it (bot/http/send-error.ts). */
const errorCodeSchema = z.enum([
  'invalid-input',
  'tangled-formatting',
  'not-signed-in',
  'token-expired',
  'not-allowed',
  'not-found',
  'conflict',
  'already-claimed',
  'newer-message',
  'time-taken',
  'at-capacity',
  'conversation-closed',
  'tests-regress',
  'too-large',
  'unsupported-media-type',
  'too-many-requests',
  'not-ready',
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** The body of every failed answer. `fields` names what is wrong, by path (`questions.0`, or `line 12` of an import). */
export const errorBodySchema = z.object({
  error: z.object({
    code: errorCodeSchema,
    message: z.string(),
    fields: z.optional(z.record(z.string(), z.string())),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;
