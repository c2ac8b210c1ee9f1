import type { TurnContext } from 'botbuilder';
import { step } from '../conversations/transition';
import { certainLanguage, recogniseLanguage } from '../language/recognise-language';
import type { BotServices } from './bot-services';
import { isAnyChoice } from './hearing/choices';
import { scopeOf } from './scope-state';

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

/** Keeps what the customer tells along the way, so that nobody asks for it again. */
export function keepDetails(context: TurnContext, services: BotServices): void {
  const scope = scopeOf(context);
  if (isAnyChoice(scope.activity.text)) return;
  const found = services.findDetails(scope.activity.text);
  if (Object.keys(found).length === 0) return;
  scope.change((conversation) =>
    step(conversation, {
      details: { ...conversation.details, ...found },
      customer: {
        ...conversation.customer,
        // A name that the channel gave, or the customer before, is not replaced by what sounds like one.
        ...(found.name === undefined || (conversation.customer.name ?? '').trim() !== ''
          ? {}
          : { name: found.name }),
        ...(found.email === undefined ? {} : { email: found.email }),
      },
    }),
  );
}
