import { createHash, timingSafeEqual } from 'node:crypto';
import { isErased } from '../conversations/conversation';
import type { PersonStore } from './person-store';
import type { ProofTriesStore } from './proof-tries-store';

/** What somebody says of themselves to show that other conversations are theirs. */
export interface Proof {
  channel: string;
  /** The thread that they write from, which proves nothing about others. */
  threadId: string;
  email: string;
  /** Of `cpf` and `order-number`, those that they gave. */
  numbers: Partial<Record<'cpf' | 'order-number', string>>;
}

/** Tries with one address in a day, in all conversations together. */
const mostTries = 5;
const mostConversations = 200;

/** Equal or not, in a time that tells nothing. */
function isSame(given: string | undefined, kept: string | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const isEqual = timingSafeEqual(digest(given ?? ''), digest(kept ?? ''));
  return isEqual && given !== undefined && kept !== undefined;
}

/**
 * The threads in which somebody gave this address and one of these numbers themselves; none for whoever guesses too
 * often. It says nothing about which of the two was wrong, or whether anybody with that address is known. A customer's
 * id proves nothing: on some channels it is what the sender says it is.
 */
export async function provePerson(
  { people, tries }: { people: PersonStore; tries: ProofTriesStore },
  { channel, threadId, email, numbers }: Proof,
): Promise<string[]> {
  const tried = await tries.count(channel, email);
  const candidates = await people.findByEmail(channel, email, mostConversations);
  const proven = candidates.filter(
    (conversation) =>
      [
        isSame(numbers.cpf, conversation.details.cpf),
        isSame(numbers['order-number'], conversation.details['order-number']),
      ].includes(true) &&
      conversation.threadId !== threadId &&
      conversation.severalPlaces !== true &&
      !isErased(conversation),
  );
  return tried > mostTries ? [] : [...new Set(proven.map((conversation) => conversation.threadId))];
}
