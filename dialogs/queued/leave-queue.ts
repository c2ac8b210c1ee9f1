import { leaveConversation } from '../chatting/leave-conversation';
import { besidesRefusedPerson } from '../hearing/person-refused';
import { takesRequestBack } from '../hearing/wants-to-leave';
import { scopeOf } from '../scope-state';
import { placeOf } from './place-of';
import type { QueuedMessage } from './queued-message';

/** Who would rather not wait any more leaves the queue. */
export async function leaveQueue(message: QueuedMessage): Promise<boolean> {
  const wantsNobody = besidesRefusedPerson(message.text) === '';
  if (!takesRequestBack(message.text) && !wantsNobody && !(await givesUpPlace(message))) return false;
  await leaveConversation(message.context, 'leftQueue');
  return true;
}

/**
 * They may have a person's attention in a moment, so a goodbye gives that up; a promised call it does not, nor a place
 * for when somebody is there again.
 */
async function givesUpPlace({ context, services, signals }: QueuedMessage): Promise<boolean> {
  if (signals.smallTalk !== 'goodbye' || scopeOf(context).conversation.callback !== null) return false;
  const place = await placeOf(context, services);
  return place?.isAnyoneThere === true && place.opensAt === null;
}
