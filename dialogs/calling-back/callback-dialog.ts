import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { z } from 'zod';
import { answerAside } from '../answering/answer-aside';
import type { BotServices } from '../bot-services';
import { askForMore } from '../chatting/more-dialog';
import { dialogIds } from '../dialog-ids';
import { askForPerson } from '../handing-over/ask-for-person';
import { triageCurrent } from '../handing-over/hand-over';
import { asksQuestion } from '../hearing/asks-question';
import { readBareAnswer } from '../hearing/bare-answer';
import { wantsItNow } from '../hearing/call-changes';
import { isChoice } from '../hearing/choices';
import { namesTime } from '../hearing/names-time';
import { wantsToLeave } from '../hearing/wants-to-leave';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { noteCallback } from './note-callback';
import { offerOtherTimes, offerTimes, settleTime } from './offer-times';

/** A wish without a time, such as "quando puderem me ligar", is short; a longer message tells of something else. */
const mostWordsOfVagueWish = 3;

/** So many questions are answered while the time is waited for. */
const mostQuestions = 2;
/** The wish, in the customer's words. */
const optionsSchema = z.object({ wish: z.string() });
const stateSchema = z.object({ asides: z.number().default(0) });

function isWish(text: string): boolean {
  return namesTime(text) || (!text.includes('?') && text.split(/\s+/).length <= mostWordsOfVagueWish);
}

/**
 * Asks when the customer wants to be called back: offers free times, and books one. Where there are none to book, it
 * leaves the wish in the queue, where agents see it.
 */
export class CallbackDialog extends Dialog {
  readonly #services: BotServices;

  constructor(services: BotServices) {
    super(dialogIds.callback);
    this.#services = services;
  }

  /** With the wish in the message that begins it, there is nothing to ask. */
  override async beginDialog(dc: DialogContext, options?: object): Promise<DialogTurnResult> {
    const told = optionsSchema.safeParse(options).data;
    await triageCurrent(dc.context, this.#services);
    if (dc.activeDialog !== undefined) dc.activeDialog.state = { asides: 0 };
    if (told !== undefined) return this.#take(dc, told.wish);
    await this.repromptDialog(dc.context);
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext): Promise<void> {
    if (!(await offerTimes(context, this.#services))) await this.#ask(context, 'callbackAsk');
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const text = scopeOf(context).activity.text.trim();
    if (isChoice(text, 'otherTimes') && (await offerOtherTimes(context, this.#services)))
      return Dialog.EndOfTurn;
    const answer = readBareAnswer(text, this.#services.recogniseSignals(text));
    if (answer === 'no' || wantsToLeave(text)) return askForMore(dc, 'calm');
    if (answer !== null) {
      await this.repromptDialog(context);
      return Dialog.EndOfTurn;
    }
    // A call that is wanted at once is a person, not a time.
    if (wantsItNow(text)) {
      await askForPerson(dc, this.#services, this.#services.recogniseSignals(text));
      return Dialog.EndOfTurn;
    }
    if (asksQuestion(text) && !namesTime(text)) return this.#answerAside(dc, text);
    if (text === '' || !isWish(text)) return dc.endDialog();
    return this.#take(dc, text);
  }

  /** Books the time, or keeps the wish as it was said where there are no times to book. */
  async #take(dc: DialogContext, text: string): Promise<DialogTurnResult> {
    const { context } = dc;
    const settled = await settleTime(context, this.#services, text);
    if (settled === 'offered') return Dialog.EndOfTurn;
    if (settled === 'no-time') {
      await this.repromptDialog(context);
      return Dialog.EndOfTurn;
    }
    if (settled === 'off') await noteCallback(context, text);
    return dc.endDialog();
  }

  /** A question about something else leaves the wish as it is; with too many of them, it is they that matter. */
  async #answerAside(dc: DialogContext, question: string): Promise<DialogTurnResult> {
    const { context, activeDialog } = dc;
    const { asides } = stateSchema.parse(activeDialog?.state);
    if (asides >= mostQuestions || activeDialog === undefined) return dc.endDialog();
    activeDialog.state = { asides: asides + 1 };
    await answerAside(context, this.#services, question);
    await this.#ask(context, 'callbackAskAgain');
    return Dialog.EndOfTurn;
  }

  async #ask(context: TurnContext, line: 'callbackAsk' | 'callbackAskAgain'): Promise<void> {
    const texts = textsFor(context);
    await say(context, line, texts[line], {
      plantao: { kind: 'intake' },
      choices: [texts.choices.goOn, texts.choices.person],
    });
  }
}
