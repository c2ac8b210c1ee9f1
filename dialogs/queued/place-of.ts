import type { TurnContext } from 'botbuilder';
import type { BotServices, ExpectedPlace } from '../bot-services';
import { scopeOf } from '../scope-state';

/** Where a conversation stands in the queue; null when it has no place there. */
export async function placeOf(context: TurnContext, services: BotServices): Promise<ExpectedPlace | null> {
  const { _id, priority, queue } = scopeOf(context).conversation;
  if (queue === null) return null;
  const { team, skills } = queue;
  return services.placeFor({ team, skills, priority }, _id);
}
