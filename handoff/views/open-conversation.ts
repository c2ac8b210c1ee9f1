import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import type { Actor } from '../actor';
import type { ConversationAccess } from './conversation-access';

/**
 * The conversation as stored now, for somebody who may read it: no refusal rests on an old state.
 *
 * @throws PlantaoError `not-found`, or `not-allowed` for who may not read it
 */
export type OpenConversation = (id: string, actor: Actor) => Promise<Conversation>;

export function createConversationOpener({
  conversations,
  access,
  seen,
}: {
  conversations: Conversations;
  access: ConversationAccess;
  /** Something was heard of the person. */
  seen: (staffId: string) => void;
}): OpenConversation {
  return async (id, actor) => {
    seen(actor.id);
    const conversation = await conversations.getFresh(id);
    await access.mustRead(actor, conversation);
    return conversation;
  };
}
