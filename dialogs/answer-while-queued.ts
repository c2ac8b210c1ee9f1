import type { TurnContext } from 'botbuilder';
import type { Signals } from '../contracts/category';
import { step } from '../conversations/transition';
import { queueConversation } from '../handoff/queue-conversation';
import { foldText } from '../language/fold-text';
import { raisePriority } from '../triage/raise-priority';
import type { BotServices } from './bot-services';
import { say, textsFor } from './say';
import { scopeOf } from './scope-state';
import { wordMoment, wordPlace, wordWait } from './texts/word-values';

const asksForPlace =
  /\b(fila|posicao|quanto tempo|demora|falta muito|vai demorar|alguem ai|cade|how long|queue|in line|place|anyone there)\b/;

/** What is said while waiting may make it urgent: the conversation moves up, with the time that it has waited. */
function hurry(context: TurnContext, signals: Signals): void {
  scopeOf(context).change((conversation, now) => {
    const { queue, priority } = conversation;
    const raised = raisePriority(priority, signals);
    if (queue === null || raised === priority) return step(conversation, {});
    const { rank: _rank, ...place } = queue;
    const reason = conversation.handoff?.reason ?? 'urgent';
    return queueConversation(conversation, { ...place, reason, priority: raised }, now);
  });
}

/** While the customer waits for a person: says where they stand when they ask, and that what they write is kept. */
export async function answerWhileQueued(context: TurnContext, services: BotServices): Promise<void> {
  const scope = scopeOf(context);
  const { conversation, activity } = scope;
  const { queue, locale } = conversation;
  const texts = textsFor(context);
  const signals = services.recogniseSignals(activity.text);
  const { wantsPerson, waitingLong } = signals;
  hurry(context, signals);
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
