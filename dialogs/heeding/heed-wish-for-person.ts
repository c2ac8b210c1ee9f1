import { askForPerson } from '../handing-over/ask-for-person';
import type { Message } from '../message';
import { tellsTimeOfCall } from './tells-time-of-call';

/** Who asks for a person gets one, whatever was going on. */
export async function heedWishForPerson(message: Message): Promise<boolean> {
  const { dc, services, signals } = message;
  if (!signals.wantsPerson || tellsTimeOfCall(message)) return false;
  await askForPerson(dc, services, signals);
  return true;
}
