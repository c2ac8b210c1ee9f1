import { z } from 'zod';

/** What Direct Line answers with, for the API's description. */
export const tokenAnswerSchema = z.object({
  conversationId: z.string(),
  token: z.string(),
  /** Seconds. */
  expires_in: z.number(),
  /** Takes the conversation up again after the token's end: `tokens/resume`. */
  resumeSecret: z.string(),
});
export const startedAnswerSchema = tokenAnswerSchema.extend({ streamUrl: z.url() });
export const sentAnswerSchema = z.object({ id: z.string() });
export const transcriptAnswerSchema = z.object({
  activities: z.array(z.looseObject({ type: z.string(), id: z.string() })),
  watermark: z.string(),
});
