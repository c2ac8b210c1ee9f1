import { z } from 'zod';
import { localeSchema } from '../contracts/locale';
import { privacyKindSchema, privacyStateSchema } from '../contracts/privacy';
import { later } from '../conversations/later';

const personSchema = z.object({ id: z.string(), name: z.string() });
/** Somebody of the staff, as a request names them. */
export type RequestPerson = z.infer<typeof personSchema>;

/** A request as it is kept: whom it is about is said by threads alone. */
export const privacyRequestSchema = z.object({
  _id: z.string(),
  kind: privacyKindSchema,
  state: privacyStateSchema,
  channel: z.string(),
  /** Where it was asked. */
  threadId: z.string(),
  conversationId: z.string(),
  locale: localeSchema,
  /** What it is about: the thread where it was asked, and others that are the same person's. */
  threads: z.array(z.string()),
  requestedAt: z.date(),
  /** By when it is to be answered. */
  dueAt: z.date(),
  /** When it is next taken up; null while nothing is to be done. */
  nextAt: z.date().nullable(),
  attempts: z.number(),
  waitsForAgents: z.number(),
  /** Who took it down; null where it was asked in the chat, as all were once. */
  registeredBy: personSchema.nullable().default(null),
  decidedBy: personSchema.nullable(),
  decidedAt: z.date().nullable(),
  /** Why it is refused, until the customer was told. */
  refusal: z.string().nullable(),
  doneAt: z.date().nullable(),
  /** How many conversations were copied or erased. */
  conversations: z.number().nullable(),
});
export type PrivacyRequest = z.infer<typeof privacyRequestSchema>;

/** LGPD, art. 19, II: the answer is owed within fifteen days. */
export const answerWithinMs = 15 * 24 * 60 * 60_000;

type Asked = Pick<
  PrivacyRequest,
  | '_id'
  | 'kind'
  | 'state'
  | 'channel'
  | 'threadId'
  | 'conversationId'
  | 'locale'
  | 'threads'
  | 'requestedAt'
  | 'nextAt'
  | 'registeredBy'
>;

/** A request of which nothing is done yet. */
export function newRequest(asked: Asked): PrivacyRequest {
  return {
    ...asked,
    dueAt: later(asked.requestedAt, answerWithinMs),
    attempts: 0,
    waitsForAgents: 0,
    decidedBy: null,
    decidedAt: null,
    refusal: null,
    doneAt: null,
    conversations: null,
  };
}

/** What was said up to here is what the request is about; what comes later is not. */
export function asOf({ decidedAt, requestedAt }: PrivacyRequest): Date {
  return decidedAt ?? requestedAt;
}
