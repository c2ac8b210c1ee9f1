import type { CardAction } from '../direct-line/activity';
import { en } from '../texts/en';
import { ptBr } from '../texts/pt-br';

/** In either language: the message may be older than the last switch. */
const wishesForPerson = [ptBr.wantPersonSaid, en.wantPersonSaid];

/** The choices to offer under a message; the way to a person has its own place. */
export function offeredChoices(actions: readonly CardAction[]): CardAction[] {
  return actions.filter(({ value }) => !wishesForPerson.includes(value));
}
