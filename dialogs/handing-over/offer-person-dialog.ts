import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { z } from 'zod';
import { namesTopic } from '../answering/names-topic';
import type { BotServices } from '../bot-services';
import { askForMore } from '../chatting/more-dialog';
import { answerSmallTalk } from '../chatting/small-talk';
import { dialogIds } from '../dialog-ids';
import { agreesToWait, takesForGranted } from '../hearing/agrees-to-wait';
import { asksQuestion } from '../hearing/asks-question';
import { asksToCheck } from '../hearing/asks-to-check';
import { asksWhatNext } from '../hearing/asks-what-next';
import { readBareAnswer, saysWorked } from '../hearing/bare-answer';
import { asksOn } from '../hearing/follow-up';
import { joinWords } from '../hearing/join-words';
import { plainWords } from '../hearing/plain-words';
import { saysThanks } from '../hearing/says-thanks';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { handOver } from './hand-over';

const stateSchema = z.object({
  words: z.string(),
  tries: z.number(),
  /**
   * What went before: nothing was found, the answer did not help, or was tried and did not work, a detail was given
   * or declined, a remark that asks nothing, a question that the last answer is about already, what was said was
   * misunderstood, somebody worries, or asks how it goes on.
   */
  after: z
    .enum([
      'no-answer',
      'not-helped',
      'not-worked',
      'detail',
      'declined',
      'remark',
      'above',
      'misunderstood',
      'worry',
      'next',
    ])
    .default('no-answer'),
});
export type OfferedAfter = z.infer<typeof stateSchema>['after'];

const lineAfter = {
  'no-answer': null,
  'not-helped': 'sorryNotHelpful',
  'not-worked': 'sorryNotWorked',
  detail: 'detailNotedOffer',
  declined: 'detailDeclinedOffer',
  remark: 'anyDoubt',
  above: 'answeredAbove',
  misunderstood: 'misunderstood',
  worry: 'worryOffer',
  next: 'nextIsPerson',
} as const;

const isUnsure: Record<OfferedAfter, boolean> = {
  'no-answer': true,
  'not-helped': true,
  'not-worked': true,
  detail: false,
  declined: false,
  remark: false,
  above: true,
  misunderstood: true,
  worry: false,
  next: false,
};

const handOffReason = {
  'no-answer': 'no-answer',
  'not-helped': 'not-helped',
  'not-worked': 'not-helped',
  detail: 'needs-person',
  declined: 'needs-person',
  remark: 'needs-person',
  above: 'not-helped',
  misunderstood: 'not-helped',
  worry: 'needs-person',
  next: 'needs-person',
} as const;

/** After these a person is only mentioned, and nothing is asked that thanks could agree to. */
const onlyMentions: readonly OfferedAfter[] = ['remark', 'above', 'misunderstood'];

/** After so many questions in a row that nothing answers, a person takes over without being asked for. */
const mostTries = 3;

/** The tries that a waiting offer has seen; 0 where none waits. */
export function triesOf(dc: DialogContext): number {
  const read = stateSchema.safeParse(dc.activeDialog?.state);
  return dc.activeDialog?.id === dialogIds.offerPerson && read.success ? read.data.tries : 0;
}

/** Whether a person was offered for a detail that was given: a further one, or thanks, then mean yes. */
export function isOfferedForDetail(dc: DialogContext): boolean {
  const read = stateSchema.safeParse(dc.activeDialog?.state);
  return dc.activeDialog?.id === dialogIds.offerPerson && read.success && read.data.after === 'detail';
}

/** "Tá bom, obrigada" to "is anything unclear?" is thanks; "sim, obrigada" is a yes. */
const agrees = /^(?:sim|s|isso|quero|pode|por favor|claro|chama|yes|yeah|please|sure)\b/;

/** Says that it is not sure and offers a person. A "yes" is a wish for one; another question is a new try. */
export class OfferPersonDialog extends Dialog {
  readonly #services: BotServices;

  constructor(services: BotServices) {
    super(dialogIds.offerPerson);
    this.#services = services;
  }

  override async beginDialog(dc: DialogContext, options?: object): Promise<DialogTurnResult> {
    const state = stateSchema.parse(options);
    const { context } = dc;
    if (state.tries >= mostTries) {
      await handOver(context, this.#services, { reason: 'no-answer', words: state.words });
      return dc.endDialog();
    }
    if (dc.activeDialog !== undefined) dc.activeDialog.state = state;
    const texts = textsFor(context);
    const unsure = state.tries <= 1 ? 'unsure' : 'unsureAgain';
    const line = lineAfter[state.after] ?? unsure;
    await say(context, line, texts[line], {
      plantao: { kind: isUnsure[state.after] ? 'unsure' : 'acknowledged' },
      choices: [texts.choices.person],
    });
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const { words, after, tries } = stateSchema.parse(dc.activeDialog?.state);
    const { text } = scopeOf(context).activity;
    const signals = this.#services.recogniseSignals(text);
    const { yes, no } = signals;
    // Only what asked whether to call somebody is agreed to by thanks.
    const asksToCall = !onlyMentions.includes(after) && (after !== 'no-answer' || tries > 1);
    const merelyThanks = saysThanks(text) && !asksOn(text) && !text.includes('?');
    if (!asksToCall && merelyThanks && !agrees.test(plainWords(text)) && !agreesToWait(text)) {
      await answerSmallTalk(context, 'thanks');
      return dc.endDialog();
    }
    if ((after === 'not-worked' || after === 'not-helped') && saysWorked(text)) return askForMore(dc, 'glad');
    // "Não resolveu" is no to the answer, not to the person.
    const isUnsolved = readBareAnswer(text, signals) === 'unsolved';
    const isMeant = agreesToWait(text) || (isOfferedForDetail(dc) && takesForGranted(text, signals));
    if ((yes && !no) || isUnsolved || isMeant || asksToCheck(text)) {
      await handOver(context, this.#services, { reason: handOffReason[after], words });
      return dc.endDialog();
    }
    if (no && !yes) return askForMore(dc, 'calm');
    if (asksWhatNext(text)) return dc.replaceDialog(dialogIds.offerPerson, { words, tries, after: 'next' });
    if (isOfferedForDetail(dc) && (await this.#tellsMore(context, text))) {
      await handOver(context, this.#services, {
        reason: handOffReason[after],
        words: joinWords(words, text),
      });
      return dc.endDialog();
    }
    return Dialog.EndOfTurn;
  }

  /** Who gave a detail for their case, and goes on with it, wants somebody to look into it. */
  async #tellsMore(context: TurnContext, text: string): Promise<boolean> {
    if (asksQuestion(text) || text.includes('?')) return false;
    const { conversation, signal } = scopeOf(context);
    const { locale } = conversation;
    const found = await this.#services.findAnswer(text, { locale, signal });
    return !namesTopic(this.#services, text, found);
  }
}

/** Says that it is not sure, or whatever else went before, and offers a person. */
export async function offerPerson(dc: DialogContext, words: string, after?: OfferedAfter): Promise<void> {
  const tries = triesOf(dc) + 1;
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.offerPerson, { words, tries, after });
}
