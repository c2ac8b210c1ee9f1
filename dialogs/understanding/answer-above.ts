import type { DialogContext } from 'botbuilder-dialogs';
import type { LastAnswer } from '../answering/last-answer';
import { quoteLastAnswer } from '../answering/quote-last-answer';
import type { BotServices } from '../bot-services';
import { offerPerson } from '../handing-over/offer-person-dialog';
import { joinWords } from '../hearing/join-words';
import { keepRequests } from '../scope-state';

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
