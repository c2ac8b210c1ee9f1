import type { TurnContext } from 'botbuilder';
import { queueConversation } from '../../handoff/queue/queue-conversation';
import { failedRequest } from '../answering/failed-request';
import type { BotServices } from '../bot-services';
import { certaintyFor } from '../handing-over/certainty';
import { keepTriage, moreUrgent } from '../handing-over/hand-over';
import { scopeOf } from '../scope-state';

/**
 * Who asked for a person and nothing else often says only in the queue what it is about: the conversation then goes to
 * the team for that, with the time that it has waited. One whose category is known stays where it is, and so does one
 * that waits for a particular person.
 *
 * @returns the category's name; null when nothing new is known
 */
export async function routeWhileQueued(context: TurnContext, services: BotServices): Promise<string | null> {
  const scope = scopeOf(context);
  const { conversation, activity, signal } = scope;
  const { queue, triage, locale } = conversation;
  if (queue === null || (triage !== null && triage.category !== null)) return null;
  if (queue.preferredAgentId !== undefined || queue.onlyAgentId !== undefined) return null;
  const heard = await services.classifyRequest(activity.text, { locale, signal });
  if (heard.category === null || heard.confidence < certaintyFor(services, activity.text, heard)) return null;
  keepTriage(context, heard);
  // What they told before is not lost by what they tell now.
  const before = failedRequest(conversation);
  const told = before === null ? [] : [before];
  scope.change((current, now) => {
    const reason = current.handoff?.reason ?? 'asked-for-person';
    const priority = moreUrgent(current.priority, heard.priority);
    const { team, skills } = heard;
    const words = [activity.text, ...told].join(' / ');
    return queueConversation(current, { reason, team, skills, priority, words }, now);
  });
  return heard.name;
}
