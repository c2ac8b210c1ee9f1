import type { TurnContext } from 'botbuilder';
import { step } from '../../conversations/transition';
import type { FoundDetails } from '../bot-services';
import { scopeOf } from '../scope-state';

/** Adds details to those that the customer has told; a kind that was told before is replaced. */
export function addDetails(context: TurnContext, found: FoundDetails): void {
  scopeOf(context).change((conversation) =>
    step(conversation, { details: { ...conversation.details, ...found } }),
  );
}
