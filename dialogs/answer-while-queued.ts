import type { TurnContext } from 'botbuilder';
import type { Signals } from '../contracts/category';
import { step } from '../conversations/transition';
import { queueConversation } from '../handoff/queue-conversation';
import { foldText } from '../language/fold-text';
import { raisePriority } from '../triage/raise-priority';
import { readBareAnswer } from './bare-answer';
import type { BotServices, ExpectedPlace } from './bot-services';
import { leaveConversation } from './leave-conversation';
import { say, textsFor } from './say';
import { sayOutOfHours } from './say-out-of-hours';
import { scopeOf } from './scope-state';
import { wordPlace, wordWait } from './texts/word-values';
import { wantsToLeave } from './wants-to-leave';

/** They may have a person's attention in a moment, so a goodbye gives that up; a promised call it does not. */
function isLeaving(context: TurnContext, { smallTalk }: Signals, { opensAt }: ExpectedPlace): boolean {
  const { activity, conversation } = scopeOf(context);
  if (wantsToLeave(activity.text)) return true;
  return smallTalk === 'goodbye' && conversation.callback === null && opensAt === null;
}

const asksForPlace =
  /\b(fila|posicao|quanto tempo|demora|falta muito|vai demorar|alguem ai|cade|e agora|novidades?|ainda nada|how long|queue|in line|place|anyone there|any (news|update)|still waiting|what now|when will)\b/;

/**
 * What is said while waiting may make it urgent: the conversation moves up, with the time that it has waited.
 *
 * @returns whether it did
 */
function hurry(context: TurnContext, signals: Signals): boolean {
  const { queue, priority } = scopeOf(context).conversation;
  const isRaised = queue !== null && raisePriority(priority, signals) !== priority;
  scopeOf(context).change((conversation, now) => {
    const { queue, priority } = conversation;
    const raised = raisePriority(priority, signals);
    if (queue === null || raised === priority) return step(conversation, {});
    const { rank: _rank, ...place } = queue;
    const reason = conversation.handoff?.reason ?? 'urgent';
    return queueConversation(conversation, { ...place, reason, priority: raised }, now);
  });
  return isRaised;
}

/**
 * While the customer waits for a person: says where they stand when they ask, and that what they write is kept. Who
 * would rather not wait any more leaves the queue.
 */
export async function answerWhileQueued(context: TurnContext, services: BotServices): Promise<void> {
  const scope = scopeOf(context);
  const { conversation, activity } = scope;
  const { queue, locale } = conversation;
  const texts = textsFor(context);
  const signals = services.recogniseSignals(activity.text);
  const { wantsPerson, waitingLong, smallTalk } = signals;
  const isRaised = hurry(context, signals);
  if (queue === null) {
    await say(context, 'queuedNote', texts.queuedNote, { plantao: { kind: 'acknowledged' } });
    return;
  }
  const { team, skills } = queue;
  const place = await services.placeFor({ team, skills, priority: conversation.priority }, conversation._id);
  if (isLeaving(context, signals, place)) return leaveConversation(context, 'leftQueue');
  if (smallTalk === 'thanks' || smallTalk === 'compliment' || smallTalk === 'goodbye') {
    const line = smallTalk === 'goodbye' ? 'goodbyeQueued' : 'thanks';
    await say(context, line, texts[line], { plantao: { kind: 'smalltalk' } });
    return;
  }
  if ((signals.anger || isRaised) && !wantsPerson) {
    const line = signals.anger ? 'queuedSorry' : 'queuedUrgent';
    await say(context, line, texts[line], { plantao: { kind: 'acknowledged' } });
    return;
  }
  const isChat = smallTalk !== null || readBareAnswer(activity.text, signals) !== null;
  if (!(wantsPerson || waitingLong || isChat || asksForPlace.test(foldText(activity.text)))) {
    await say(context, 'queuedNote', texts.queuedNote, { plantao: { kind: 'acknowledged' } });
    return;
  }
  if (await sayOutOfHours(context, services, place)) return;
  const wait = wordWait(place.expectedWaitSeconds, locale);
  const at = wordPlace(place.position, locale);
  const wordings = !place.isAnyoneThere
    ? texts.stillNobody.map((word) => word({ place: at }))
    : place.position <= 1
      ? texts.stillNext.map((word) => word({ wait }))
      : texts.stillQueued.map((word) => word({ place: at, wait }));
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
