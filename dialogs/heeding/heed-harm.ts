import { interruptForUrgency } from '../handing-over/ask-for-person';
import type { Message } from '../message';

/** Who was hurt, or wronged by staff, gets a person at once. */
export async function heedHarm({ dc, services, signals }: Message): Promise<boolean> {
  if (signals.harm === null) return false;
  await interruptForUrgency(dc, services, signals);
  return true;
}
