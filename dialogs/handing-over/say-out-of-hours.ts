import type { TurnContext } from 'botbuilder';
import type { BotServices, ExpectedPlace } from '../bot-services';
import { timesBeside } from '../calling-back/offer-times';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { wordMoment } from '../texts/word-values';

/** Says when the team is back to a customer in the queue, and offers times to be called back. False, and nothing said, while people are there. */
export async function sayOutOfHours(
  context: TurnContext,
  services: BotServices,
  { opensAt }: Pick<ExpectedPlace, 'opensAt'>,
): Promise<boolean> {
  if (opensAt === null) return false;
  const { now, conversation } = scopeOf(context);
  const when = wordMoment(new Date(opensAt), now, services.timeZone(), conversation.locale);
  const beside = await timesBeside(context, services);
  const wordings = textsFor(context).outOfHours.map((word, at) => {
    const sentence = beside?.sentences[at % beside.sentences.length];
    return sentence === undefined ? word({ when }) : `${word({ when })} ${sentence}`;
  });
  await say(context, 'outOfHours', wordings, {
    plantao: { kind: 'out-of-hours', opensAt, ...(beside === null ? {} : { times: beside.times }) },
    ...(beside === null ? {} : { choices: beside.choices }),
  });
  return true;
}
