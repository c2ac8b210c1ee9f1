import type { TurnContext } from 'botbuilder';
import { foldText } from '../language/fold-text';
import type { BotServices } from './bot-services';
import { say, textsFor } from './say';
import { scopeOf } from './scope-state';
import { wordMoment, wordPlace, wordWait } from './texts/word-values';

const asksForPlace =
  /\b(fila|posicao|quanto tempo|demora|falta muito|vai demorar|alguem ai|cade|how long|queue|in line|place|anyone there)\b/;

/** While the customer waits for a person: says where they stand when they ask, and that what they write is kept. */
export async function answerWhileQueued(context: TurnContext, services: BotServices): Promise<void> {
  const scope = scopeOf(context);
  const { conversation, activity } = scope;
  const { queue, locale } = conversation;
  const texts = textsFor(context);
  const { wantsPerson, waitingLong } = services.recogniseSignals(activity.text);
  if (queue === null || !(wantsPerson || waitingLong || asksForPlace.test(foldText(activity.text)))) {
    await say(context, 'queuedNote', texts.queuedNote, { plantao: { kind: 'acknowledged' } });
    return;
  }
  const { team, skills } = queue;
  const place = await services.placeFor({ team, skills, priority: conversation.priority }, conversation._id);
  const wait = wordWait(place.expectedWaitSeconds, locale);
  if (place.opensAt !== null) {
    const when = wordMoment(new Date(place.opensAt), scope.now, services.timeZone(), locale);
    await say(
      context,
      'outOfHours',
      texts.outOfHours.map((word) => word({ when })),
      {
        plantao: { kind: 'out-of-hours', opensAt: place.opensAt },
      },
    );
    return;
  }
  const wordings = texts.stillQueued.map((word) => word({ place: wordPlace(place.position, locale), wait }));
  await say(context, 'stillQueued', wordings, {
    plantao: {
      kind: 'queued',
      position: place.position,
      expectedWaitSeconds: place.expectedWaitSeconds,
      team,
      category: conversation.triage?.category ?? null,
      priority: conversation.priority,
    },
  });
}
