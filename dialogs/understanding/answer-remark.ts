import type { LastAnswer } from '../answering/last-answer';
import { namesTopic } from '../answering/names-topic';
import { certainCategory } from '../handing-over/certainty';
import { offerPerson } from '../handing-over/offer-person-dialog';
import { countWords } from '../hearing/count-words';
import { asksOn } from '../hearing/follow-up';
import { joinWords } from '../hearing/join-words';
import { plainWords } from '../hearing/plain-words';
import { isFragment, isMereTime } from '../hearing/remark';
import { isWish } from '../hearing/wish';
import { keepRequests } from '../scope-state';
import { remarkedOn } from './remarked-on';
import type { FoundRequest } from './request';

const mostWordsOfTelling = 12;
/** "Yes I did, no email" says what came of the answer, whatever else has to do with e-mails. */
const answersUs = /^(?:yes|yeah|yep|sim) (?!.*\b(?:quero|preciso|gostaria|want|need|would like)\b)/;
const speaksOfIt = /^(?:foi|fui|era|eram|isso|esse|essa|ele|ela|it|its|this|that|was) /;

/** What is said to an answer and asks nothing is no request, and begins no intake: a person is offered. */
export async function answerRemark(request: FoundRequest): Promise<boolean> {
  const { dc, services, text, found } = request;
  const last = remarkedOn(request);
  if (last === null) return false;
  const isRemark = isFragment(text) || isMereTime(text) || goesOnTelling(request, last);
  if (!isRemark || isWish(text) || namesTopic(services, text, found)) return false;
  const words = joinWords(last.words, text);
  keepRequests(dc.context, { current: words });
  await offerPerson(dc, words, 'remark');
  return true;
}

/** A statement that nothing answers for sure, and that is plainly of no other category than what was asked before. */
function goesOnTelling({ services, text, found }: FoundRequest, last: LastAnswer): boolean {
  if (asksOn(text) || text.includes('?')) return false;
  if (answersUs.test(plainWords(text))) return true;
  if (found.outcome === 'answer' || countWords(text) > mostWordsOfTelling) return false;
  if (speaksOfIt.test(plainWords(text))) return true;
  const { category, confidence } = services.classifyLocally(text);
  if (category === null || confidence < certainCategory) return true;
  return category === services.classifyLocally(last.question).category;
}
