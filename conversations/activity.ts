import { z } from 'zod';
import {
  attachmentSchema,
  authorSchema,
  plantaoDataSchema,
  transcriptEventSchema,
} from '../contracts/activity';

/** One numbered entry of a thread, as it is stored. It changes never after it was appended, but to be erased. */
export const storedActivitySchema = z.object({
  _id: z.string(),
  seq: z.number(),
  threadId: z.string(),
  conversationId: z.string(),
  kind: z.enum(['message', 'note', 'event']),
  /** `staff`: no customer ever sees it. */
  audience: z.enum(['everyone', 'staff']),
  from: authorSchema,
  text: z.string(),
  /** Absent where empty. */
  attachments: z.array(attachmentSchema).optional(),
  suggestedActions: z.array(z.string()).optional(),
  /** Bot Framework card attachments, passed to the channel as they are. */
  cards: z.array(z.record(z.string(), z.unknown())).optional(),
  plantao: z.optional(plantaoDataSchema),
  event: z.optional(transcriptEventSchema),
  /** A customer's activity that is no message (`plantao.survey`), with its value. */
  action: z.object({ name: z.string(), value: z.unknown() }).optional(),
  /** The id that the sender gave it: Direct Line's clientActivityID, the desk's clientId. */
  clientId: z.string().optional(),
  /** The channel's own id of a customer's activity. */
  externalId: z.string().optional(),
  /** The activity that caused this one. */
  replyTo: z.string().optional(),
  /** True when desks are told of it. */
  desk: z.boolean().optional(),
  /** True where what was said is gone, at the customer's wish. */
  erased: z.boolean().optional(),
  at: z.date(),
});
export type StoredActivity = z.infer<typeof storedActivitySchema>;

/** An activity before it has its number. */
export type NewActivity = Omit<
  StoredActivity,
  '_id' | 'seq' | 'threadId' | 'conversationId' | 'at' | 'desk' | 'erased' | 'kind' | 'audience'
> &
  Partial<Pick<StoredActivity, 'kind' | 'audience'>>;

const digits = 9;

/** The activity's id: ids of one thread sort as their numbers do, so the primary key is the only index needed. */
export function activityId(threadId: string, seq: number): string {
  return `${threadId}|${String(seq).padStart(digits, '0')}`;
}
