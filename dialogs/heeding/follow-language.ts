import type { TurnContext } from 'botbuilder';
import { step } from '../../conversations/transition';
import { certainLanguage, recogniseLanguage } from '../../language/recognise-language';
import { isAnyChoice } from '../hearing/choices';
import { scopeOf } from '../scope-state';

/** Goes on in the language that the customer writes in, once it is certain. */
export function followLanguage(context: TurnContext): void {
  const scope = scopeOf(context);
  if (isAnyChoice(scope.activity.text)) return;
  const recognised = recogniseLanguage(scope.activity.text);
  if (recognised === null || recognised.confidence < certainLanguage) return;
  const { locale, turn, firstSeq } = scope.conversation;
  if (recognised.locale === locale) return;
  // "Show!" in the middle of a Portuguese conversation is no English, and "Visa, Santander" no Portuguese.
  const isSingleWord = !scope.activity.text.trim().includes(' ');
  if ((isSingleWord || !recognised.hasKnownWord) && turn.processedSeq > firstSeq) return;
  scope.change((conversation) => step(conversation, { locale: recognised.locale }));
}
