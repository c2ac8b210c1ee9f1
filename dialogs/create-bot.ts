import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
import { isErased } from '../conversations/conversation';
import { welcomeBack } from './after-the-close/welcome-back';
import { ClarifyDialog } from './answering/clarify-dialog';
import { FeedbackDialog } from './answering/feedback-dialog';
import type { BotServices } from './bot-services';
import { CallbackDialog } from './calling-back/callback-dialog';
import { MoreDialog } from './chatting/more-dialog';
import { OfferPersonDialog } from './handing-over/offer-person-dialog';
import { followLanguage } from './heeding/follow-language';
import { keepDetails } from './heeding/keep-details';
import { IntakeDialog } from './intake/intake-dialog';
import { createContextOpener } from './open-context';
import { answerWhileQueued } from './queued/answer-while-queued';
import { readMessage } from './read-message';
import { bindScope, keepDialogState, scopeState } from './scope-state';
import type { Bot } from './turn-scope';

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
    // What was still said to a conversation that is erased goes with it.
    if (isErased(scope.conversation)) return;
    bindScope(context, scope);
    followLanguage(context);
    keepDetails(context, services);
    if (scope.conversation.status === 'closed' && (await welcomeBack(context, services)) !== 'bot') return;
    if (scope.conversation.owner.kind === 'queue') return answerWhileQueued(context, services);
    const dc = await openContext(context);
    const { text } = scope.activity;
    await readMessage({ dc, services, text, signals: services.recogniseSignals(text) });
    keepDialogState(context);
  };
}
