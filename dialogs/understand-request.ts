import type { DialogContext } from 'botbuilder-dialogs';
import { isUrgent } from './ask-for-person';
import type { BotServices } from './bot-services';
import { dialogIds } from './dialog-ids';
import { giveAnswer } from './give-answer';
import { handOver, triageRequest } from './hand-over';
import { triesOf } from './offer-person-dialog';
import { say, textsFor } from './say';
import { keepRequests, scopeOf } from './scope-state';

/** From this certainty on a request is taken in for its category; below, the bot says that it is not sure. */
const certainCategory = 0.6;

/** Something to go by: "1" or "?" is no question. */
function saysSomething(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

async function offerPerson(dc: DialogContext, words: string): Promise<void> {
  const tries = triesOf(dc) + 1;
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.offerPerson, { words, tries });
}

/**
 * What a new request becomes: an urgent one goes to a person; what the knowledge base knows is answered, or asked
 * back between close articles; what has a category is taken in and handed over; for the rest the bot says that it is
 * not sure.
 */
export async function understandRequest(
  dc: DialogContext,
  services: BotServices,
  text: string,
): Promise<void> {
  const { context } = dc;
  const scope = scopeOf(context);
  const { locale } = scope.conversation;
  keepRequests(context, { current: text.slice(0, 1_000), triaged: false });

  if (isUrgent(services.recogniseSignals(text))) {
    await say(context, 'understoodUrgent', textsFor(context).understoodUrgent, {
      plantao: { kind: 'acknowledged' },
    });
    await dc.cancelAllDialogs();
    await handOver(context, services, { reason: 'urgent', words: text });
    return;
  }

  if (!saysSomething(text)) return offerPerson(dc, text);

  const found = await services.findAnswer(text, { locale, signal: scope.signal });
  if (found.outcome === 'answer') {
    const article = services.findPublished(found.articleId);
    if (article !== undefined) {
      return giveAnswer(dc, services, {
        question: text,
        article,
        confidence: found.confidence,
        passage: found.passage,
      });
    }
  }
  if (found.outcome === 'clarify') {
    const options = found.candidates
      .filter(({ articleId }) => found.articleIds.includes(articleId))
      .map(({ articleId, title }) => ({ articleId, title }));
    await dc.cancelAllDialogs();
    await dc.beginDialog(dialogIds.clarify, { question: text, confidence: found.confidence, options });
    return;
  }

  services.recordUnanswered({ question: text, locale, conversationId: scope.conversation._id });
  const triage = await triageRequest(context, services, text);
  if (triage.category !== null && triage.confidence >= certainCategory) {
    const texts = textsFor(context);
    // The workspace names its categories in Portuguese.
    const category = locale === 'pt-BR' ? triage.name : null;
    const wordings =
      category === null ? texts.understood : texts.understoodAs.map((word) => word({ category }));
    await say(context, 'understood', wordings, { plantao: { kind: 'acknowledged' } });
    await dc.cancelAllDialogs();
    await dc.beginDialog(dialogIds.intake, { words: text });
    return;
  }
  await offerPerson(dc, text);
}
