import { z } from 'zod';
import { type DetailKind, detailKindSchema } from '../../contracts/category';
import type { Conversation } from '../../conversations/conversation';

export const intakeStateSchema = z.object({
  /** The request in the customer's words. */
  words: z.string(),
  /** What is asked for now, and how often it was asked. */
  asking: z.nullable(detailKindSchema),
  tries: z.number(),
  skipped: z.array(detailKindSchema),
  /** How many questions of the customer's own came meanwhile. */
  asides: z.number().default(0),
});
export type IntakeState = z.infer<typeof intakeStateSchema>;

/** The intake while it waits for a detail. */
export type AskingState = IntakeState & { asking: DetailKind };

/** What the customer has told, or the channel knows of them: it is not asked for. */
export function isKnown({ details, customer }: Conversation, kind: DetailKind): boolean {
  if (details[kind] !== undefined) return true;
  // A company is known by its own number.
  if (kind === 'cpf' && details.cnpj !== undefined) return true;
  return (kind === 'name' || kind === 'email') && (customer[kind] ?? '').trim() !== '';
}
