import { dialogIds } from '../dialog-ids';
import { offerPerson } from '../handing-over/offer-person-dialog';
import { scopeOf } from '../scope-state';
import type { FoundRequest } from './request';

/** So often in a row it is asked which article is meant; then a person is offered. */
const mostClarifications = 2;

/** Asks which of the articles that come near is meant. */
export async function askWhich(request: FoundRequest): Promise<boolean> {
  const { dc, services, clarifying, question, found, options } = request;
  if (options.length === 0) return false;
  const times = clarifying?.times ?? 0;
  if (times >= mostClarifications) {
    const { locale, _id } = scopeOf(dc.context).conversation;
    services.recordUnanswered({ question, locale, conversationId: _id });
    await offerPerson(dc, question);
    return true;
  }
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.clarify, {
    question,
    confidence: found.confidence,
    options,
    times: times + 1,
  });
  return true;
}
