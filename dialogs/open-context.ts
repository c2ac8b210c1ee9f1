import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogSet } from 'botbuilder-dialogs';

/** Where botbuilder-dialogs keeps, within a turn, which parts a dialog's memory has. */
const memoryConfiguration = 'DialogStateManagerConfiguration';

/** Opens the dialogs' state for a turn. */
export function createContextOpener(dialogs: DialogSet): (context: TurnContext) => Promise<DialogContext> {
  /** The same for all turns, and costly to put together. */
  let shared: unknown;

  return async (context) => {
    context.turnState.set(memoryConfiguration, shared);
    const dc = await dialogs.createContext(context);
    shared = context.turnState.get(memoryConfiguration);
    // A dialog that an update of the product removed cannot go on: the conversation does, without it.
    if (dc.stack.some(({ id }) => dialogs.find(id) === undefined)) dc.stack.splice(0);
    return dc;
  };
}
