import type { Reading } from '../../contracts/activity';
import type { Conversation } from '../../conversations/conversation';
import { maskNumbers } from '../../language/mask-numbers';
import { type Actor, isOwner } from '../actor';

/**
 * The one rule: whoever has the conversation reads what the customer told whole, everybody else masked. One comes to
 * have it by an act that is in the audit record: a claim, a transfer or a reopening.
 */
export function readingOf(actor: Pick<Actor, 'id'>, conversation: Conversation): Reading {
  return isOwner(actor, conversation) ? 'whole' : 'masked';
}

/** A text as that reading has it. */
export function readText(text: string, reading: Reading): string {
  return reading === 'whole' ? text : maskNumbers(text);
}
