import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import { clarifyingOf } from '../answering/clarify-dialog';
import { type Answer, answerFrom, giveAnswer } from '../answering/give-answer';
import { asksAgainOf, saysSomethingTo } from '../answering/last-answer-passage';
import { namesTopic } from '../answering/names-topic';
import type { BotServices } from '../bot-services';
import { dialogIds } from '../dialog-ids';
import { isUrgent } from '../handing-over/ask-for-person';
import { handOver, triageRequest } from '../handing-over/hand-over';
import { offerPerson } from '../handing-over/offer-person-dialog';
import { sayUrgent } from '../handing-over/say-urgent';
import { asksQuestion } from '../hearing/asks-question';
import {
  asksOn,
  bareMatter,
  isBareQuestion,
  isFragment,
  isLedQuestion,
  isShortQuestion,
  isWish,
  type LastAnswer,
  lastAnswerOf,
  measuresOnlyOf,
  pointsToBefore,
  toldOfIt,
  variesCase,
  withWhatWasTold,
} from '../hearing/follow-up';
import { plainWords } from '../hearing/plain-words';
import { tellsCase } from '../hearing/tells-case';
import { certaintyFor, takeIn, takeInAs } from '../intake/take-in';
import { keepRequests, requestsOf, scopeOf } from '../scope-state';
import { answerAbove } from './answer-above';
import { answerGrumble } from './answer-grumble';
import { answerRemark } from './answer-remark';
import { answerSuspicion } from './answer-suspicion';
import { findEarlier, setAside, takeUpEarlier } from './earlier-request';
import { joinWords, readFollowUp, readReply } from './follow-up-question';
import { pickOffered } from './pick-offered';
import { findSurer, readWanted } from './read-wanted';
import { worthAsking } from './worth-asking';

/** So often in a row it is asked which article is meant; then a person is offered. */
const mostClarifications = 2;

/** Something to go by: "1" or "?" is no question. */
function saysSomething(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

/** What the customer asked for before and has not got; null when there is none. */
function openRequest(context: TurnContext): string | null {
  const { current } = requestsOf(context);
  return scopeOf(context).conversation.articlesTried.at(-1)?.helpful === true ? null : current;
}

function wasTried(context: TurnContext, articleId: string | undefined): boolean {
  return scopeOf(context).conversation.articlesTried.some((tried) => tried.articleId === articleId);
}

/** Whether a text that names a matter is read with the last answer all the same: "e a nota?", unless its own is sure. */
function isReadWithLast(text: string, alone: FoundAnswer): boolean {
  if (variesCase(text) || pointsToBefore(text) || isBareQuestion(text)) return true;
  return isLedQuestion(text) && alone.outcome !== 'answer';
}

/** Whether an answer says nothing of a question, and another article may: "e no débito?" after what instalments there are. */
function asksElsewhere(services: BotServices, text: string, alone: FoundAnswer, last: LastAnswer): boolean {
  if (isBareQuestion(text) || measuresOnlyOf(text) || variesCase(text) || toldOfIt(text) !== null)
    return false;
  if (alone.outcome !== 'clarify' || alone.articleIds[0] === last.articleId) return false;
  return !saysSomethingTo(services, text, last, alone.locale);
}

/** What was offered by "which of these?" and is meant by other words for it. */
function pickedFrom(
  services: BotServices,
  clarifying: ReturnType<typeof clarifyingOf>,
  reply: { text: string; alone: FoundAnswer; together: FoundAnswer; question: string },
): Answer | null {
  const offered = clarifying?.options.map(({ articleId }) => articleId) ?? [];
  const picked = pickOffered(offered, reply);
  const article = picked === null ? undefined : services.findPublished(picked);
  const { question, together } = reply;
  return article === undefined ? null : { question, article, confidence: together.confidence };
}

/**
 * What a new request becomes: an urgent one goes to a person; what the knowledge base knows is answered, or asked
 * back between close articles, unless it is a story, or goes on with one, of a plain category; what has a category is
 * taken in and handed over; for the rest the bot says that it is not sure.
 */
export async function understandRequest(
  dc: DialogContext,
  services: BotServices,
  said: string,
): Promise<void> {
  const { context } = dc;
  const scope = scopeOf(context);
  const { locale } = scope.conversation;
  const clarifying = clarifyingOf(dc);
  const last = lastAnswerOf(context);
  const wanted = readWanted(said);
  const asked = clarifying === null ? wanted : bareMatter(wanted);
  const told = last === null ? asked : withWhatWasTold(asked, last);
  const before = openRequest(context);
  const { current: standing } = requestsOf(context);
  keepRequests(context, { current: said.slice(0, 1_000), triaged: false });

  const signals = services.recogniseSignals(said);
  if (isUrgent(signals)) {
    if ((await answerGrumble(dc, services, said)) || (await answerSuspicion(dc, services, said))) return;
    await sayUrgent(context, signals);
    await dc.cancelAllDialogs();
    await handOver(context, services, { reason: 'urgent', words: said });
    return;
  }

  const earlier = findEarlier(services, told, { setAside: requestsOf(context).setAside, last, locale });
  if (earlier !== null) return takeUpEarlier(dc, services, earlier);
  if (standing !== null && last === null && clarifying === null) setAside(context, standing);

  if (!saysSomething(told)) {
    // "??" or a number asks for nothing by itself: what was asked for before stands.
    const words = standing ?? told;
    keepRequests(context, { current: words });
    return offerPerson(dc, words);
  }

  const searching = { locale, signal: scope.signal };
  const { text, alone } = await findSurer(services, told, searching);
  if (last !== null && asksAgainOf(services, text, last, locale))
    return answerAbove(dc, services, text, last);
  const isNamed = namesTopic(services, text, alone);
  const followUp =
    last === null || (isNamed && !isReadWithLast(text, alone))
      ? null
      : await readFollowUp(services, { text, alone, last, isNamed }, searching);
  const isElsewhere =
    followUp !== null && 'above' in followUp && asksElsewhere(services, text, alone, followUp.above);
  if (followUp !== null && 'above' in followUp && !isElsewhere)
    return answerAbove(dc, services, text, followUp.above);
  const reply =
    clarifying === null ? null : await readReply(services, text, alone, clarifying.question, searching);
  const looked = followUp !== null && 'found' in followUp ? followUp : null;
  const { found, question } = looked ?? reply ?? { found: alone, question: text };
  keepRequests(context, { current: question.slice(0, 1_000) });
  if (last !== null && signals.waitingLong && !asksOn(text) && found.outcome !== 'answer') {
    if (await takeInAs(dc, services, [joinWords(last.words, text), last.question])) return;
  }
  if (
    last !== null &&
    looked === null &&
    !isElsewhere &&
    (await answerRemark(dc, services, text, found, last))
  )
    return;
  // Other words for it call for the part that fits, not for the whole article again; the same words for just that.
  if (last !== null && found.outcome === 'answer' && found.articleId === last.articleId) {
    if (plainWords(text) !== plainWords(last.question)) return answerAbove(dc, services, text, last);
  }
  const answer =
    answerFrom(services, question, found) ??
    pickedFrom(services, clarifying, { text, alone, together: found, question });
  if (answer !== null) return giveAnswer(dc, services, answer);
  const options = worthAsking(services, question, found);
  const goesOnTelling =
    clarifying !== null && !asksOn(text) && !text.includes('?') && (options.length > 0 || isFragment(text));
  if (goesOnTelling || (clarifying === null && options.length > 0 && tellsCase(text))) {
    const whole = clarifying === null || reply !== null ? question : joinWords(clarifying.question, text);
    // What is added to a plain request may blur it.
    const plain = clarifying !== null && !asksQuestion(clarifying.question) ? [clarifying.question] : [];
    if (await takeInAs(dc, services, [whole, ...plain])) return;
  }
  const [only] = options;
  const isSaidAgain = options.length === 1 && isWish(text) && wasTried(context, only?.articleId);
  // Who has read how to, and still says what they want, wants it done.
  if (isSaidAgain && (await takeInAs(dc, services, [text]))) return;
  if (options.length > 0) {
    if (clarifying !== null && clarifying.times >= mostClarifications) {
      services.recordUnanswered({ question, locale, conversationId: scope.conversation._id });
      return offerPerson(dc, question);
    }
    await dc.cancelAllDialogs();
    await dc.beginDialog(dialogIds.clarify, {
      question,
      confidence: found.confidence,
      options,
      times: (clarifying?.times ?? 0) + 1,
    });
    return;
  }

  services.recordUnanswered({ question: text, locale, conversationId: scope.conversation._id });
  if (last !== null && (isLedQuestion(text) || isShortQuestion(text))) {
    // A few words that ask on about an answer are no request of their own, whatever category they sound like.
    if (saysSomethingTo(services, text, last, locale)) return answerAbove(dc, services, text, last);
    const asked = joinWords(last.words, text);
    keepRequests(context, { current: asked });
    return offerPerson(dc, asked);
  }
  // "How long?" asks nothing by itself, nor does "e se eu trocar pra pix".
  if (isBareQuestion(text) || (standing !== null && variesCase(text)))
    return offerPerson(dc, standing === null ? text : joinWords(standing, text));
  // "Já faz 10 dias" goes on with what was asked before, and means nothing without it.
  const words = before !== null && isFragment(text) ? `${before} — ${said}` : said;
  keepRequests(context, { current: words.slice(0, 1_000) });
  const triage = await triageRequest(context, services, said === text ? words : text);
  if (triage.category !== null && triage.confidence >= certaintyFor(services, text))
    return takeIn(dc, triage, words);
  await offerPerson(dc, words);
}
