import * as z from 'zod/mini';

/** A conversation whose customer was answered from a text of an article that is no longer the published one. */
const toldSchema = z.object({
  /** When they were told last, and from which revision. */
  at: z.string(),
  revision: z.number(),
  /** The part of the article (Markdown) that the answer came from; null on what was stored before it was kept. */
  passage: z.nullable(z.string()),
  /** Whether the conversation is open. */
  open: z.boolean(),
  /** Whether they were answered from the published text since. */
  toldSince: z.boolean(),
  /** Null for whoever may not read the conversation: editors, and agents of other teams. */
  conversation: z.nullable(
    z.object({
      id: z.string(),
      number: z.number(),
      customerName: z.nullable(z.string()),
      channel: z.string(),
    }),
  ),
});
export type Told = z.infer<typeof toldSchema>;

export const recallSchema = z.object({
  /** Open conversations first, then those told last. */
  items: z.array(toldSchema),
  nextCursor: z.nullable(z.string()),
  /** How many conversations, how many of them are open, and how many customers they are. */
  total: z.number(),
  open: z.number(),
  customers: z.number(),
  since: z.string(),
  /** False where there were more answers since then than are looked at: the latest ones count. */
  complete: z.boolean(),
});
export type Recall = z.infer<typeof recallSchema>;
