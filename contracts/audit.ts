import * as z from 'zod/mini';

const detailSchema = z.union([z.string(), z.number(), z.boolean(), z.readonly(z.array(z.string()))]);

/** What somebody did. */
const auditViewSchema = z.object({
  id: z.string(),
  /** `subject.deed`, such as `article.published`. */
  action: z.string(),
  /** The id of who did it; null for nobody known. */
  by: z.nullable(z.string()),
  /** The id of what it was done to. */
  target: z.nullable(z.string()),
  details: z.record(z.string(), detailSchema),
  /** Masked. */
  address: z.string(),
  at: z.string(),
});
export type AuditView = z.infer<typeof auditViewSchema>;

export const auditListSchema = z.object({
  items: z.array(auditViewSchema),
  nextCursor: z.nullable(z.string()),
});
