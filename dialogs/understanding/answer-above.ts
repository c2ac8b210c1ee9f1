import type { DialogContext } from 'botbuilder-dialogs';
import { quoteLastAnswer } from '../answering/last-answer-passage';
import type { BotServices } from '../bot-services';
import { offerPerson } from '../handing-over/offer-person-dialog';
import type { LastAnswer } from '../hearing/follow-up';
import { keepRequests } from '../scope-state';
import { joinWords } from './follow-up-question';

/** To a question that the last answer is about: the part of it that fits, or that there is no more to say. */
export async function answerAbove(
  dc: DialogContext,
  services: BotServices,
  text: string,
  last: LastAnswer,
): Promise<void> {
  const words = joinWords(last.words, text);
  keepRequests(dc.context, { current: words });
  if (!(await quoteLastAnswer(dc, services, text, last))) await offerPerson(dc, words, 'above');
}
