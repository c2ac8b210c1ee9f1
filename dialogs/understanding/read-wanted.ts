import type { Locale } from '../../contracts/locale';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import { withoutPurchase } from '../../language/without-purchase';
import { withoutDetails } from '../../triage/details/without-details';
import type { BotServices } from '../bot-services';
import { withoutAsideLead } from '../hearing/aside-lead';
import { askedSentence } from '../hearing/asked-sentence';
import { withoutDeclined } from '../hearing/declined-wish';
import { withoutLanguageRemark } from '../hearing/language-remark';
import { withoutLaughter } from '../hearing/laughter';
import { tellsCase } from '../hearing/tells-case';

/** What a message is looked up by: without what only stands around the matter. */
export function readWanted(said: string): string {
  const told = withoutLanguageRemark(said);
  // A story with its details is a case; a question is the same without them.
  const matter = tellsCase(told) ? told : withoutDetails(told);
  return withoutAsideLead(askedSentence(withoutLaughter(withoutDeclined(matter))));
}

/**
 * What a text finds, with the purchase that it tells of or without, whichever is surer: "comprei uma mesa e ela não
 * chegou" finds more without, "I ordered two and only one came" with it.
 */
export async function findSurer(
  services: BotServices,
  text: string,
  options: { locale: Locale; signal: AbortSignal },
): Promise<{ text: string; alone: FoundAnswer }> {
  const alone = await services.findAnswer(text, options);
  const matter = tellsCase(text) ? text : withoutPurchase(text);
  if (matter === text || alone.outcome === 'answer') return { text, alone };
  const found = await services.findAnswer(matter, options);
  return found.confidence > alone.confidence ? { text: matter, alone: found } : { text, alone };
}
