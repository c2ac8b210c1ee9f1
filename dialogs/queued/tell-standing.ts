import { sayOutOfHours } from '../handing-over/say-out-of-hours';
import { tellPlace } from '../handing-over/tell-place';
import { placeOf } from './place-of';
import type { QueuedMessage } from './queued-message';

/** Who speaks of the wait is told where they stand. */
export async function answerWaiting(message: QueuedMessage): Promise<boolean> {
  if (!message.isAboutWaiting) return false;
  await tellStanding(message);
  return true;
}

/** Says when the team is back, or where they stand; `before`: a sentence that goes before the place. */
export async function tellStanding({ context, services }: QueuedMessage, before?: string): Promise<void> {
  const place = await placeOf(context, services);
  if (place === null || (await sayOutOfHours(context, services, place))) return;
  await tellPlace(context, place, { line: 'stillQueued', before });
}
