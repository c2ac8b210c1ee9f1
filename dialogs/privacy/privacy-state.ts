import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { privacyKindSchema } from '../../contracts/privacy';
import { step } from '../../conversations/transition';
import { scopeOf } from '../scope-state';

/** What was asked back about a request for their own data, and counts only for the very next message. */
const stateSchema = z.object({
  /** `more`: nothing, but that other conversations can be included. */
  asked: z.enum(['more', 'confirm', 'proof']),
  kind: privacyKindSchema,
  /** The other threads that are proven to be theirs. */
  others: z.array(z.string()),
  /** How often proof was tried in this conversation. */
  tries: z.number(),
  /** The number of the message that it was asked in answer to. */
  seq: z.number(),
});
type PrivacyState = z.infer<typeof stateSchema>;

function stored(context: TurnContext): PrivacyState | undefined {
  return stateSchema.safeParse(scopeOf(context).conversation.dialog.privacy).data;
}

/** What waits for this message; null where nothing does, or something else was said meanwhile. */
export function waitingPrivacy(context: TurnContext): PrivacyState | null {
  const state = stored(context);
  const { processedSeq } = scopeOf(context).conversation.turn;
  return state !== undefined && state.seq === processedSeq ? state : null;
}

/** How often proof was tried in this conversation so far. */
export function proofTries(context: TurnContext): number {
  return stored(context)?.tries ?? 0;
}

export function keepPrivacy(context: TurnContext, state: Omit<PrivacyState, 'seq'>): void {
  const { seq } = scopeOf(context).activity;
  scopeOf(context).change((conversation) =>
    step(conversation, { dialog: { ...conversation.dialog, privacy: { ...state, seq } } }),
  );
}

/** Whether the message may be the proof that was asked for: what it tells is no detail of this conversation. */
export function mayBeProof(context: TurnContext): boolean {
  return waitingPrivacy(context)?.asked === 'proof';
}
