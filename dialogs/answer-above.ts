import type { DialogContext } from 'botbuilder-dialogs';
import type { BotServices } from './bot-services';
import type { LastAnswer } from './follow-up';
import { joinWords } from './follow-up-question';
import { quoteLastAnswer } from './last-answer-passage';
import { offerPerson } from './offer-person-dialog';
import { keepRequests } from './scope-state';

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
