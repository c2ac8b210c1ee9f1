import { asksOn } from './follow-up';
import { besidesRefusedPerson } from './person-refused';
import { afterGivingUp } from './wants-to-leave';
import { isWish } from './wish';

/**
 * What a message asks for in place of what went before, which it gives up, or in place of a person: "nvm, where do i
 * see my invoice"; null where it turns to nothing.
 */
export function turnsTo(text: string): string | null {
  const rest = afterGivingUp(text) ?? besidesRefusedPerson(text);
  return rest !== null && (asksOn(rest) || isWish(rest)) ? rest : null;
}
