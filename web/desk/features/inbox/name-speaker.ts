import type { ConversationItem } from '../../../../contracts/conversation';

export type Speaker = { kind: 'you' } | { kind: 'agent' } | { kind: 'colleague'; name: string };

/** Which of us said a row's last words, as far as the row tells: whoever has the conversation. Null: none of us. */
export function nameSpeaker({ lastMessage, owner }: ConversationItem, staffId: string): Speaker | null {
  if (lastMessage?.from !== 'agent') return null;
  if (owner.kind !== 'agent') return { kind: 'agent' };
  return owner.agentId === staffId ? { kind: 'you' } : { kind: 'colleague', name: owner.agentName };
}
