import type { TurnContext } from 'botbuilder';
import type { Signals } from '../../contracts/category';
import { step } from '../../conversations/transition';
import { queueConversation } from '../../handoff/queue-conversation';
import { foldText } from '../../language/fold-text';
import { raisePriority } from '../../triage/raise-priority';
import { aboutCase, findAside } from '../answering/find-aside';
import { tellAnswer } from '../answering/give-answer';
import type { BotServices, ExpectedPlace } from '../bot-services';
import { changeCallback } from '../calling-back/change-callback';
import { leaveConversation } from '../chatting/leave-conversation';
import { saysThanks } from '../chatting/small-talk';
import { sayOutOfHours } from '../handing-over/say-out-of-hours';
import { sayUrgent } from '../handing-over/say-urgent';
import { tellPlace } from '../handing-over/tell-place';
import { agreesToWait } from '../hearing/agrees-to-wait';
import { asksQuestion } from '../hearing/asks-question';
import { readBareAnswer } from '../hearing/bare-answer';
import { isChoice } from '../hearing/choices';
import { justCancels, takesRequestBack } from '../hearing/wants-to-leave';
import { declinesDetail } from '../intake/declined-detail';
import { readWrongCpf } from '../intake/read-told-details';
import { sayWrongCpf } from '../intake/say-intake';
import { wordCategory } from '../intake/take-in';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { noteSignals } from './note-signals';
import { routeWhileQueued } from './route-while-queued';

/**
 * They may have a person's attention in a moment, so a goodbye gives that up; a promised call it does not, nor a place
 * for when somebody is there again.
 */
function isLeaving(context: TurnContext, { smallTalk }: Signals, place: ExpectedPlace): boolean {
  const { activity, conversation } = scopeOf(context);
  if (takesRequestBack(activity.text)) return true;
  const mayBeSoon = place.isAnyoneThere && place.opensAt === null;
  return smallTalk === 'goodbye' && conversation.callback === null && mayBeSoon;
}

const asksForPlace =
  /\b(fila|posicao|(?:meu|que|qual o|qual e o|em que) lugar|minha vez|na (minha )?frente|(sou|serei) o proximo|sou a proxima|muita gente|quantas pessoas|falta muito|quanto falta (?:pra|para) (?:mim|eu|a gente|nos)|posso (?:ir )?(?:almocar|comer|jantar|dormir|tomar banho|sair(?! da fila)|fechar|voltar|deixar|desligar|esperar)|alguem ai|e agora|novidades?|ainda nada|(me|nos|ser|sou|vai|vao) (atend|respond)\w*|queue|in line|my (turn|place|position)|ahead of me|am i next|anyone there|any (news|update)|still waiting|what now|are you (?:still )?there|can i (?:leave|close|go|come back)|do i (?:have|need) to (?:stay|wait)|(help|answer|reply to|talk to|be with|get back to) (me|us))\b|^\W*(?:ainda |voce |voces |vc |vcs |alguem |oi )*(?:ta|tao|esta|estao) ai\W*$|^\W*(?:e )?quanto (?:tempo )?(?:ainda )?falta\W*$|^\W*((oi|ola|ei|e ai|hi|hello|hey)\W+)*(alguem|tem alguem|anyone|anybody|when|quando|e ai|hello)\W*\?/;
/** Words of waiting that are about the queue unless the knowledge base knows what else they are about. */
const asksForTime =
  /\b(quanto tempo|demora|vai demorar|cade|how long|(?:my|what|which) place|place in|when will)\b/;

/** A longer question tells what else it is about. */
const mostWordsOfWait = 3;

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
 * Answers a question that the knowledge base is sure of. What they have been told already was not enough: they wait
 * for a person.
 *
 * @returns whether it was answered
 */
async function answerMeanwhile(context: TurnContext, services: BotServices): Promise<boolean> {
  const { conversation, activity, signal } = scopeOf(context);
  const { locale, articlesTried } = conversation;
  // "How long does it take?" of one who waits is about the wait, unless it says what else it is about.
  const about = asksForTime.test(foldText(activity.text)) ? [] : aboutCase(context);
  const { answer } = await findAside(services, { text: activity.text, about }, { locale, signal });
  if (answer === null || articlesTried.some(({ articleId }) => articleId === answer.article.id)) return false;
  const { queuedMeanwhile } = textsFor(context);
  await tellAnswer(context, services, answer, { line: 'queuedMeanwhile', wordings: queuedMeanwhile });
  return true;
}

/**
 * While the customer waits for a person: says where they stand when they ask, answers what the knowledge base is
 * sure of, and that the rest is kept. Who would rather not wait any more leaves the queue.
 */
export async function answerWhileQueued(context: TurnContext, services: BotServices): Promise<void> {
  const scope = scopeOf(context);
  const { conversation, activity } = scope;
  const { queue } = conversation;
  const texts = textsFor(context);
  const signals = services.recogniseSignals(activity.text);
  const { wantsPerson, waitingLong, smallTalk } = signals;
  const isRaised = hurry(context, signals);
  noteSignals(context, signals);
  if (signals.harm !== null) return sayUrgent(context, signals);
  if (queue === null) {
    await say(context, 'queuedNote', texts.queuedNote, { plantao: { kind: 'acknowledged' } });
    return;
  }
  if (!isRaised && (await changeCallback(context, signals))) return;
  if (readWrongCpf(services, activity.text) === 'only') return sayWrongCpf(context);
  const findPlace = (): Promise<ExpectedPlace> => {
    const { _id, priority, queue: at } = scope.conversation;
    const { team, skills } = at ?? queue;
    return services.placeFor({ team, skills, priority }, _id);
  };
  const place = await findPlace();
  if (isLeaving(context, signals, place)) return leaveConversation(context, 'leftQueue');
  const isBare = readBareAnswer(activity.text, signals) !== null;
  const isThanks = isBare && saysThanks(activity.text);
  if (smallTalk === 'thanks' || smallTalk === 'compliment' || smallTalk === 'goodbye' || isThanks) {
    const line = smallTalk === 'goodbye' ? 'goodbyeQueued' : 'thanks';
    await say(context, line, texts[line], { plantao: { kind: 'smalltalk' } });
    return;
  }
  if ((signals.anger || isRaised) && !wantsPerson) {
    const line = signals.anger ? 'queuedSorry' : 'queuedUrgent';
    await say(context, line, texts[line], { plantao: { kind: 'acknowledged' } });
    return;
  }
  if (justCancels(activity.text)) {
    const { leaveQueue, stayQueued } = texts.choices;
    await say(context, 'cancelWhat', texts.cancelWhat, {
      plantao: { kind: 'acknowledged' },
      choices: [stayQueued, leaveQueue],
    });
    return;
  }
  const folded = foldText(activity.text);
  const isStaying = isChoice(activity.text, 'stayQueued');
  const isChat = isStaying || smallTalk !== null || isBare || agreesToWait(activity.text);
  const isAboutWaiting = wantsPerson || waitingLong || isChat || asksForPlace.test(folded);
  const isQuestion = !isAboutWaiting && asksQuestion(activity.text);
  if (isQuestion && (await answerMeanwhile(context, services))) return;
  const isDeclined = declinesDetail(activity.text);
  // "Demora muito?" sounds like a delivery's, and is the wait's.
  const isBareWait = asksForTime.test(folded) && folded.trim().split(/\s+/).length <= mostWordsOfWait;
  const category =
    isAboutWaiting || isDeclined || isBareWait ? null : await routeWhileQueued(context, services);
  if (!isAboutWaiting && !isQuestion && !asksForTime.test(folded)) {
    const name = wordCategory(category, conversation.locale);
    const line = name === null ? 'queuedNote' : 'queuedMatter';
    const note =
      name === null ? texts.queuedNote : texts.queuedMatter.map((word) => word({ category: name }));
    await say(context, line, note, { plantao: { kind: 'acknowledged' } });
    return;
  }
  const placeNow = category === null ? place : await findPlace();
  if (await sayOutOfHours(context, services, placeNow)) return;
  const isNoted = isQuestion && !asksForTime.test(folded);
  await tellPlace(context, placeNow, {
    line: 'stillQueued',
    before: isNoted ? texts.questionKept : undefined,
  });
}
