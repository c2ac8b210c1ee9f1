import type { NewActivity } from '../conversations/activity';
import type { Conversation } from '../conversations/conversation';

/**
 * What a customer reads when their request was carried out: worded by dialogs/, in the conversation's language. Each
 * answers with a message for everyone whose `plantao.kind` is `privacy`.
 */
export interface PrivacyTexts {
  /** What the copy holds, and for how long it can be fetched. */
  copyReady(
    conversation: Conversation,
    holds: {
      conversations: number;
      messages: number;
      files: number;
      hours: number;
      /** False where other conversations can still be included. */
      hasOthers: boolean;
    },
  ): NewActivity;
  erased(conversation: Conversation): NewActivity;
  refused(conversation: Conversation, reason: string): NewActivity;
}
