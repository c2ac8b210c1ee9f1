import { saysSomethingTo } from '../answering/last-answer-passage';
import { offerPerson } from '../handing-over/offer-person-dialog';
import { isLedQuestion, isShortQuestion } from '../hearing/follow-up';
import { joinWords } from '../hearing/join-words';
import { keepRequests } from '../scope-state';
import { answerAbove } from './answer-above';
import type { FoundRequest } from './request';

/** A few words that ask on about an answer are told what it says of them; where that is nothing, a person is offered. */
export async function offerAfterAnswer({ dc, services, text, last, locale }: FoundRequest): Promise<boolean> {
  if (last === null || !(isLedQuestion(text) || isShortQuestion(text))) return false;
  if (saysSomethingTo(services, text, last, locale)) {
    await answerAbove(dc, services, text, last);
    return true;
  }
  const asked = joinWords(last.words, text);
  keepRequests(dc.context, { current: asked });
  await offerPerson(dc, asked);
  return true;
}
