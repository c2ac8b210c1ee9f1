import type { TurnContext } from 'botbuilder';
import { step } from '../../conversations/transition';
import type { BotServices } from '../bot-services';
import { isAnyChoice } from '../hearing/choices';
import { mayBeProof } from '../privacy/privacy-state';
import { scopeOf } from '../scope-state';

/** Keeps what the customer tells along the way, so that nobody asks for it again. */
export function keepDetails(context: TurnContext, services: BotServices): void {
  const scope = scopeOf(context);
  // What is told as proof is not this conversation's: whoever guesses must not be believed later.
  if (isAnyChoice(scope.activity.text) || mayBeProof(context)) return;
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
