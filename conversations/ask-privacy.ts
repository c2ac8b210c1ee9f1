import type { Conversation } from './conversation';
import type { PrivacyAsked } from './conversation-parts';
import { staffEvent } from './staff-event';
import { type Step, step } from './transition';

/**
 * Notes what the customer asks about their own data, by the update that answers them: the record of such requests
 * takes it from there. Staff see in the transcript that it was asked.
 */
export function askPrivacy(conversation: Conversation, asked: PrivacyAsked, now: Date): Step {
  const before = conversation.privacy?.asked ?? [];
  return step(
    conversation,
    {
      privacy: {
        asked: [...before, asked],
        dueAt: now,
        erasure: conversation.privacy?.erasure ?? null,
      },
    },
    [staffEvent({ name: 'privacy-asked', reason: asked.kind })],
  );
}
