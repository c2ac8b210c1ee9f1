import type { DialogContext } from 'botbuilder-dialogs';
import type { BotServices } from '../bot-services';
import { isTaken, type Reading } from '../reading';
import { keepRequests, scopeOf } from '../scope-state';
import { answerFound } from './answer-found';
import { answerFromLast } from './answer-from-last';
import { answerRemark } from './answer-remark';
import { askWhich } from './ask-which';
import { chatAlong } from './chat-along';
import { goOnWithStaff } from './go-on-with-staff';
import { hearRequest } from './hear-request';
import { heedRefusal } from './heed-refusal';
import { heedUrgency } from './heed-urgency';
import { lookUp } from './look-up';
import { offerAfterAnswer } from './offer-after-answer';
import { offerForChecked } from './offer-for-checked';
import { offerForNothingNamed } from './offer-for-nothing-named';
import { offerForNothingSaid } from './offer-for-nothing-said';
import { quoteSameArticle } from './quote-same-article';
import { quoteTheirCase } from './quote-their-case';
import type { FoundRequest, HeardRequest } from './request';
import { setAside } from './set-aside';
import { takeInLongWait } from './take-in-long-wait';
import { takeInOrOffer } from './take-in-or-offer';
import { takeInRepeatedWish } from './take-in-repeated-wish';
import { takeInStory } from './take-in-story';
import { takeUpEarlier } from './take-up-earlier';

/** Before anything is looked up. */
const uponHearing: readonly Reading<HeardRequest>[] = [
  // What cannot wait goes before all: nobody in need is to read an article first.
  heedUrgency,
  // "E a perna?" names what was told before; the knowledge base would find any leg.
  takeUpEarlier,
  // "??" would find whatever is asked most.
  offerForNothingSaid,
];

/** With what was found: by the request alone, and with the answer or the question that it goes on with. */
const uponFinding: readonly Reading<FoundRequest>[] = [
  // What the last answer has is not looked for elsewhere.
  answerFromLast,
  // Before remarks, of which "já faz 10 dias e nada" would be one.
  takeInLongWait,
  // Before the answer is quoted: it would be what they say they did.
  offerForChecked,
  // Before what was found: what is said to an answer may find an article, and asks for none.
  quoteTheirCase,
  heedRefusal,
  answerRemark,
  // Before the answer, which would be the whole article once more.
  quoteSameArticle,
  answerFound,
  // Nothing is sure from here on. What was spoken of with the staff is for them to go on with.
  goOnWithStaff,
  // Who tells a case is not asked "which of these?"…
  takeInStory,
  // …nor is who has read how to, and still says what they want.
  takeInRepeatedWish,
  askWhich,
];

/** Nothing answers it. The last one takes whatever is left. */
const uponFindingNothing: readonly Reading<FoundRequest>[] = [
  chatAlong,
  // A few words about an answer are no case of their own, whatever category they sound like…
  offerAfterAnswer,
  // …nor is a question that does not say of what.
  offerForNothingNamed,
  takeInOrOffer,
];

/** What a request becomes: the first reading that fits takes it. */
export async function understandRequest(
  dc: DialogContext,
  services: BotServices,
  said: string,
): Promise<void> {
  const heard = hearRequest(dc, services, said);
  keepRequests(dc.context, { current: said, triaged: false });
  if (await isTaken(heard, uponHearing)) return;

  const found = await lookUp(heard);
  keepRequests(dc.context, { current: found.question });
  const { clarifying } = found;
  if (clarifying !== null && !found.question.startsWith(clarifying.question))
    setAside(dc.context, clarifying.question);
  if (await isTaken(found, uponFinding)) return;

  const { locale, _id } = scopeOf(dc.context).conversation;
  services.recordUnanswered({ question: found.text, locale, conversationId: _id });
  await isTaken(found, uponFindingNothing);
}
