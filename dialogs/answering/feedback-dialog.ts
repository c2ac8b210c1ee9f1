import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import type { Conversation } from '../../conversations/conversation';
import { step } from '../../conversations/transition';
import type { BotServices } from '../bot-services';
import { askForMore } from '../chatting/more-dialog';
import { dialogIds } from '../dialog-ids';
import { saysNotWorked, saysUnclear } from '../hearing/bare-answer';
import { saysMisunderstood } from '../hearing/misunderstood';
import { requestsOf, scopeOf } from '../scope-state';

/** Waits for the answer to "was this what you needed?". Anything else is a new request and ends it unanswered. */
export class FeedbackDialog extends Dialog {
  readonly #services: BotServices;

  constructor(services: BotServices) {
    super(dialogIds.feedback);
    this.#services = services;
  }

  override async beginDialog(): Promise<DialogTurnResult> {
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const scope = scopeOf(context);
    const { text } = scope.activity;
    const signals = this.#services.recogniseSignals(text);
    const { yes } = signals;
    const isTried = !yes && saysNotWorked(text);
    const isUnclear = !yes && saysUnclear(text);
    const no = signals.no || isTried || isUnclear || saysMisunderstood(text);
    if (yes === no) return dc.endDialog();
    scope.change((conversation) =>
      step(conversation, {
        articlesTried: conversation.articlesTried.map((tried, at, all) =>
          at === all.length - 1 ? { ...tried, helpful: yes } : tried,
        ),
      }),
    );
    this.#remember(scope.conversation, yes);
    if (yes) return askForMore(dc, 'glad');
    const words = requestsOf(context).current ?? scope.conversation.articlesTried.at(-1)?.question ?? '';
    return dc.replaceDialog(dialogIds.offerPerson, {
      words,
      tries: 1,
      after: isTried ? 'not-worked' : isUnclear ? 'unclear' : 'not-helped',
    });
  }

  #remember({ _id, locale, articlesTried, customer, details }: Conversation, helpful: boolean): void {
    const tried = articlesTried.at(-1);
    if (tried === undefined) return;
    const { question, articleId } = tried;
    const names = [customer.name, details.name].filter((name) => name !== undefined);
    // It shows among the gaps while it is still answered with what did not help others either.
    if (!helpful) this.#services.recordUnanswered({ question, locale, conversationId: _id });
    this.#services.recordHelpful({ question, articleId, helpful, conversationId: _id, names });
  }
}
