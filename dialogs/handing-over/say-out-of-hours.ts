import type { TurnContext } from 'botbuilder';
import type { BotServices, ExpectedPlace } from '../bot-services';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { wordMoment } from '../texts/word-values';

/** Says when the team is back to a customer in the queue. False, and nothing said, while people are there. */
export async function sayOutOfHours(
  context: TurnContext,
  services: BotServices,
  { opensAt }: Pick<ExpectedPlace, 'opensAt'>,
): Promise<boolean> {
  if (opensAt === null) return false;
  const { now, conversation } = scopeOf(context);
  const when = wordMoment(new Date(opensAt), now, services.timeZone(), conversation.locale);
  const wordings = textsFor(context).outOfHours.map((word) => word({ when }));
  await say(context, 'outOfHours', wordings, { plantao: { kind: 'out-of-hours', opensAt } });
  return true;
}
