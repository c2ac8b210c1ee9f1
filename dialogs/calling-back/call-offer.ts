import { z } from 'zod';
import type { Conversation } from '../../conversations/conversation';
import { step } from '../../conversations/transition';
import type { Effect } from '../turn-scope';

const offerSchema = z.object({ callOffer: z.object({ after: z.iso.datetime() }) });

/** The last time that was offered, after which further ones go on; null where none were offered. */
export function offeredUpTo({ dialog }: Conversation): Date | null {
  const read = offerSchema.safeParse(dialog);
  return read.success ? new Date(read.data.callOffer.after) : null;
}

/** What the dialogs remember from now on: that times up to this one have been offered. */
export function withOffer({ dialog }: Conversation, after: Date): Conversation['dialog'] {
  return { ...dialog, callOffer: { after: after.toISOString() } };
}

/** Keeps that times up to this one have been offered. */
export function keepOffer(after: Date): Effect {
  return (conversation) => step(conversation, { dialog: withOffer(conversation, after) });
}
