import type { DialogContext } from 'botbuilder-dialogs';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import { tellsWhichCase } from '../answering/last-answer-passage';
import { namesTopic } from '../answering/names-topic';
import type { BotServices } from '../bot-services';
import { askForMore } from '../chatting/more-dialog';
import { offerPerson } from '../handing-over/offer-person-dialog';
import { asksOn, isFragment, isMereTime, isWish, type LastAnswer, readRefusal } from '../hearing/follow-up';
import { plainWords } from '../hearing/plain-words';
import { certainCategory } from '../intake/take-in';
import { keepRequests, scopeOf } from '../scope-state';
import { answerAbove } from './answer-above';
import { joinWords } from './follow-up-question';

const mostWordsOfTelling = 12;
/** "Yes I did, no email" says what came of the answer, whatever else has to do with e-mails. */
const answersUs = /^(?:yes|yeah|yep|sim) (?!.*\b(?:quero|preciso|gostaria|want|need|would like)\b)/;
const speaksOfIt = /^(?:foi|fui|era|eram|isso|esse|essa|ele|ela|it|its|this|that|was) /;

/** A statement that nothing answers for sure, and that is plainly of no other category than what was asked before. */
function goesOnTelling(services: BotServices, text: string, found: FoundAnswer, last: LastAnswer): boolean {
  if (answersUs.test(plainWords(text))) return !asksOn(text) && !text.includes('?');
  if (found.outcome === 'answer' || asksOn(text) || text.includes('?')) return false;
  if (text.trim().split(/\s+/).length > mostWordsOfTelling) return false;
  if (speaksOfIt.test(plainWords(text))) return true;
  const { category, confidence } = services.classifyLocally(text);
  if (category === null || confidence < certainCategory) return true;
  return category === services.classifyLocally(last.question).category;
}

/**
 * What is said after an answer and asks nothing: a remark is no request and begins no intake, and an answer that was
 * refused is not given again. True when the text was such a one.
 */
export async function answerRemark(
  dc: DialogContext,
  services: BotServices,
  text: string,
  found: FoundAnswer,
  last: LastAnswer,
): Promise<boolean> {
  const words = joinWords(last.words, text);
  const { locale } = scopeOf(dc.context).conversation;
  const refusal = readRefusal(text);
  const isOfOther = found.outcome !== 'answer' || found.articleId !== last.articleId;
  if ((refusal === null || isOfOther) && tellsWhichCase(services, text, last, locale)) {
    await answerAbove(dc, services, text, last);
    return true;
  }
  if (refusal !== null && found.outcome === 'answer' && found.articleId === last.articleId) {
    keepRequests(dc.context, { current: words });
    if (refusal === 'taken-back') await askForMore(dc, 'calm');
    else await offerPerson(dc, words, 'not-helped');
    return true;
  }
  if (refusal === 'taken-back' && isFragment(text)) {
    keepRequests(dc.context, { current: words });
    await askForMore(dc, 'calm');
    return true;
  }
  const isRemark = isFragment(text) || isMereTime(text) || goesOnTelling(services, text, found, last);
  if (!isRemark || isWish(text) || namesTopic(services, text, found)) return false;
  keepRequests(dc.context, { current: words });
  await offerPerson(dc, words, 'remark');
  return true;
}
