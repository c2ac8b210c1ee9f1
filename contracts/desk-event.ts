import * as z from 'zod/mini';
import { activityViewSchema } from './activity';
import { conversationItemSchema } from './conversation';
import { presenceStatusSchema } from './staff';

/**
 * What `GET /api/events` (WebSocket) sends, one JSON text frame each. `cursor` is opaque: give the last one seen as
 * `?after=` to resume. Passing events (`typing`, `viewing`, `presence`, `articles-changed`, `access-changed`, `hello`)
 * repeat the cursor of the last lasting one. An empty frame, every half minute, says that the connection stands.
 */
export const deskEventSchema = z.discriminatedUnion('type', [
  /** The first frame: where the feed stands. `reset` means that the cursor was too old: load everything again. */
  z.object({ type: z.literal('hello'), cursor: z.string(), reset: z.boolean(), staffId: z.string() }),
  /** A new entry of a transcript, with the conversation's row as it stands after it. */
  z.object({
    type: z.literal('activity'),
    cursor: z.string(),
    conversation: conversationItemSchema,
    activity: activityViewSchema,
  }),
  z.object({
    type: z.literal('typing'),
    cursor: z.string(),
    conversationId: z.string(),
    from: z.object({ role: z.enum(['customer', 'agent']), id: z.string(), name: z.string() }),
  }),
  z.object({
    type: z.literal('viewing'),
    cursor: z.string(),
    conversationId: z.string(),
    viewers: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  z.object({
    type: z.literal('presence'),
    cursor: z.string(),
    staffId: z.string(),
    status: presenceStatusSchema,
    load: z.number(),
  }),
  z.object({ type: z.literal('articles-changed'), cursor: z.string(), articleId: z.string() }),
  /** This person's roles or teams are others now: what may be seen is to be read again. */
  z.object({ type: z.literal('access-changed'), cursor: z.string() }),
]);
export type DeskEvent = z.infer<typeof deskEventSchema>;

/** What a desk may send over the same socket: which conversation is in front of the agent. */
export const deskClientFrameSchema = z.object({
  type: z.literal('viewing'),
  conversationId: z.nullable(z.string()),
});
