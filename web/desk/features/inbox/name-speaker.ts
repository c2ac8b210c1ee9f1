import type { ConversationItem } from '../../../../contracts/conversation';

export type Speaker =
  | { kind: 'you' }
  | { kind: 'agent' }
  | { kind: 'bot' }
  | { kind: 'colleague'; name: string };

/** Whose a row's last words are, whoever has the conversation by now. Null: the customer's own. */
export function nameSpeaker(
  { from, staffId, staffName }: NonNullable<ConversationItem['lastMessage']>,
  readerId: string,
): Speaker | null {
  if (from === 'customer') return null;
  if (from !== 'agent') return { kind: 'bot' };
  if (staffId === readerId) return { kind: 'you' };
  const firstName = staffName?.trim().split(/\s+/)[0] ?? '';
  // Of what was said before it was kept, the row does not know who said it.
  return firstName === '' ? { kind: 'agent' } : { kind: 'colleague', name: firstName };
}
