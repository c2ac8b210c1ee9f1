import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { closeConversation } from '../../conversations/close-conversation';
import type { BotServices } from '../bot-services';
import { dialogIds } from '../dialog-ids';
import { readBareAnswer } from '../hearing/bare-answer';
import { takesRequestBack } from '../hearing/wants-to-leave';
import { say, textsFor } from '../say';
import { requestsOf, scopeOf } from '../scope-state';

/**
 * Waits for the answer to "anything else?". A no is a goodbye, and closes: nobody owes anybody a message any more, so
 * nobody is to be reminded of one. Anything but a bare answer is a new request and ends it unanswered.
 */
export class MoreDialog extends Dialog {
  readonly #services: BotServices;

  constructor(services: BotServices) {
    super(dialogIds.more);
    this.#services = services;
  }

  override async beginDialog(): Promise<DialogTurnResult> {
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const scope = scopeOf(context);
    const answer = readBareAnswer(scope.activity.text, this.#services.recogniseSignals(scope.activity.text));
    if (answer === 'no' || takesRequestBack(scope.activity.text)) {
      await say(context, 'noMore', textsFor(context).noMore, { plantao: { kind: 'smalltalk' } });
      // Who has booked a call says goodbye until then.
      if (scope.conversation.booking === null) {
        scope.change((conversation, now) =>
          closeConversation(
            conversation,
            { reason: 'customer', resolution: null, by: null, farewell: [] },
            now,
          ),
        );
      }
    }
    return dc.endDialog();
  }
}

/** Asks whether there is anything else, unless a second request of the customer's waits: that comes next. */
export async function askForMore(dc: DialogContext, mood: 'glad' | 'calm'): Promise<DialogTurnResult> {
  const { context } = dc;
  const texts = textsFor(context);
  if (requestsOf(context).pending.length > 0) {
    const line = mood === 'glad' ? 'glad' : 'allRight';
    await say(context, line, texts[line], { plantao: { kind: 'smalltalk' } });
    return dc.cancelAllDialogs();
  }
  const line = mood === 'glad' ? 'gladItHelped' : 'helpMore';
  await say(context, line, texts[line], {
    plantao: { kind: 'smalltalk' },
    choices: [texts.choices.person],
  });
  await dc.cancelAllDialogs();
  return dc.beginDialog(dialogIds.more);
}
