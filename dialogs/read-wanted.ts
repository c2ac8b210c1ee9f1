import { withoutPurchase } from '../language/without-purchase';
import { withoutDetails } from '../triage/details/without-details';
import { askedSentence } from './asked-sentence';
import { withoutDeclined } from './declined-wish';
import { withoutLaughter } from './follow-up';
import { withoutLanguageRemark } from './language-remark';
import { tellsCase } from './tells-case';

/** What a message is looked up by: without what only stands around the matter. */
export function readWanted(said: string): string {
  const told = withoutLanguageRemark(said);
  // A story with its details is a case; a question is the same without them.
  const matter = tellsCase(told) ? told : withoutPurchase(withoutDetails(told));
  return askedSentence(withoutLaughter(withoutDeclined(matter)));
}
