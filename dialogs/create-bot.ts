import type { DialogContext } from 'botbuilder-dialogs';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
import { welcomeBack } from './after-the-close/welcome-back';
import { ClarifyDialog } from './answering/clarify-dialog';
import { FeedbackDialog } from './answering/feedback-dialog';
import type { BotServices } from './bot-services';
import { CallbackDialog } from './calling-back/callback-dialog';
import { MoreDialog } from './chatting/more-dialog';
import { dialogIds } from './dialog-ids';
import { goOn } from './go-on';
import { askForPerson, interruptForUrgency } from './handing-over/ask-for-person';
import { OfferPersonDialog } from './handing-over/offer-person-dialog';
import { readCallWish } from './hearing/call-wish';
import { namesTime } from './hearing/names-time';
import { followLanguage, keepDetails } from './heed-message';
import { IntakeDialog } from './intake/intake-dialog';
import { createContextOpener } from './open-context';
import { answerWhileQueued } from './queued/answer-while-queued';
import { bindScope, keepDialogState, scopeState } from './scope-state';
import type { Bot } from './turn-scope';

/** Whether a time is what was asked for: "me liga hoje às 15h" wishes for a person, but not for one now. */
function tellsTimeOfCall(dc: DialogContext, text: string): boolean {
  return dc.activeDialog?.id === dialogIds.callback && namesTime(text);
}

/** The wish to be called comes before that for a person: it is for one later. True when there was one. */
async function takeCallWish(dc: DialogContext, text: string): Promise<boolean> {
  const wish = readCallWish(text);
  if (wish === null) return false;
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.callback, wish === 'timed' ? { wish: text } : undefined);
  return true;
}

/** The bot: one message in, replies and changes out, over the services that it is given. */
export function createBot(services: BotServices): Bot {
  const dialogs = new DialogSet(scopeState)
    .add(new FeedbackDialog(services))
    .add(new ClarifyDialog(services))
    .add(new IntakeDialog(services))
    .add(new OfferPersonDialog(services))
    .add(new CallbackDialog(services))
    .add(new MoreDialog(services));
  const openContext = createContextOpener(dialogs);

  return async (context, scope) => {
    bindScope(context, scope);
    followLanguage(context);
    keepDetails(context, services);
    if (scope.conversation.status === 'closed' && (await welcomeBack(context, services)) !== 'bot') return;
    if (scope.conversation.owner.kind === 'queue') return answerWhileQueued(context, services);
    const dc = await openContext(context);
    const { text } = scope.activity;
    const signals = services.recogniseSignals(text);
    if (signals.harm !== null) {
      await interruptForUrgency(dc, services, signals);
      keepDialogState(context);
      return;
    }
    const isTime = tellsTimeOfCall(dc, text);
    const isTaken = !isTime && (await takeCallWish(dc, text));
    if (signals.wantsPerson && !isTime && !isTaken) await askForPerson(dc, services, signals);
    else if (!isTaken) await goOn(dc, services, signals);
    keepDialogState(context);
  };
}
