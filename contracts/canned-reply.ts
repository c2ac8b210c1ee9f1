import * as z from 'zod/mini';
import { keySchema } from './staff';

/** The longest text of a canned reply, in characters. */
export const maxReplyLength = 4_000;

const text = z._default(z.string().check(z.trim(), z.maxLength(maxReplyLength)), '');

/** What agents put into a reply with `/shortcut`. Names in double braces are filled in, or are left to the agent. */
const cannedReplySchema = z.object({
  shortcut: z
    .string()
    .check(z.regex(/^[a-z0-9][a-z0-9-]{0,29}$/, 'Use up to 30 small letters, digits and hyphens.')),
  title: z.string().check(z.trim(), z.minLength(1, 'Give the reply a title.'), z.maxLength(80)),
  /** By language; empty where it is not written in one. */
  texts: z
    .object({ 'pt-BR': text, en: text })
    .check(
      z.refine((texts) => texts['pt-BR'] !== '' || texts.en !== '', 'Write it in one language at least.'),
    ),
  /** The team whose conversations it is for; absent: everybody's. */
  team: z.optional(keySchema),
});
export type CannedReply = z.infer<typeof cannedReplySchema>;

/** The body of `PUT /api/settings/canned-replies`: no two of one shortcut. */
export const cannedRepliesSchema = z.array(cannedReplySchema).check(
  z.maxLength(500),
  z.check(({ value: replies, issues }) => {
    const seen = new Set<string>();
    for (const [index, { shortcut }] of replies.entries()) {
      if (seen.has(shortcut)) {
        const message = 'Another reply has this shortcut.';
        issues.push({ code: 'custom', message, path: [index, 'shortcut'], input: shortcut });
      }
      seen.add(shortcut);
    }
  }),
);
