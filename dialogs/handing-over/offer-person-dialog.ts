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
   * What went before: nothing was found, the answer did not help, was tried and did not work, or is unclear, a detail
   * was given or declined, a remark that asks nothing, a question that the last answer is about already, what was said
   * was misunderstood, somebody worries, or asks how it goes on.
   */
  after: z
    .enum([
      'no-answer',
      'not-helped',
      'not-worked',
      'unclear',
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
type OfferedAfter = z.infer<typeof stateSchema>['after'];

/** What an offer says first, and what it counts as. */
interface Opening {
  /** Null: that nothing was found. */
  line:
    | 'sorryNotHelpful'
    | 'sorryNotWorked'
    | 'sorryUnclear'
    | 'detailNotedOffer'
    | 'detailDeclinedOffer'
    | 'anyDoubt'
    | 'answeredAbove'
    | 'misunderstood'
    | 'worryOffer'
    | 'nextIsPerson'
    | null;
  /** Whether the bot owns up to not knowing. */
  isUnsure: boolean;
  reason: 'no-answer' | 'not-helped' | 'needs-person';
  /** A person is only mentioned: nothing is asked that thanks could agree to. */
  onlyMentions?: true;
}

const openings: Record<OfferedAfter, Opening> = {
  'no-answer': { line: null, isUnsure: true, reason: 'no-answer' },
  'not-helped': { line: 'sorryNotHelpful', isUnsure: true, reason: 'not-helped' },
  'not-worked': { line: 'sorryNotWorked', isUnsure: true, reason: 'not-helped' },
  unclear: { line: 'sorryUnclear', isUnsure: true, reason: 'not-helped' },
  detail: { line: 'detailNotedOffer', isUnsure: false, reason: 'needs-person' },
  declined: { line: 'detailDeclinedOffer', isUnsure: false, reason: 'needs-person' },
  remark: { line: 'anyDoubt', isUnsure: false, reason: 'needs-person', onlyMentions: true },
  above: { line: 'answeredAbove', isUnsure: true, reason: 'not-helped', onlyMentions: true },
  misunderstood: { line: 'misunderstood', isUnsure: true, reason: 'not-helped', onlyMentions: true },
  worry: { line: 'worryOffer', isUnsure: false, reason: 'needs-person' },
  next: { line: 'nextIsPerson', isUnsure: false, reason: 'needs-person' },
};

/** After so many questions in a row that nothing answers, a person takes over without being asked for. */
const mostTries = 3;

/** The offer that waits for an answer; null where none does. */
function waitingOffer(dc: DialogContext): z.infer<typeof stateSchema> | null {
  if (dc.activeDialog?.id !== dialogIds.offerPerson) return null;
  return stateSchema.safeParse(dc.activeDialog.state).data ?? null;
}

/** Whether a person was offered for a detail that was given: a further one, or thanks, then mean yes. */
export function isOfferedForDetail(dc: DialogContext): boolean {
  return waitingOffer(dc)?.after === 'detail';
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
    const { line: opening, isUnsure } = openings[state.after];
    const line = opening ?? (state.tries <= 1 ? 'unsure' : 'unsureAgain');
    await say(context, line, texts[line], {
      plantao: { kind: isUnsure ? 'unsure' : 'acknowledged' },
      choices: [texts.choices.person],
    });
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const { words, after, tries } = stateSchema.parse(dc.activeDialog?.state);
    const { reason, onlyMentions } = openings[after];
    const { text } = scopeOf(context).activity;
    const signals = this.#services.recogniseSignals(text);
    const { yes, no } = signals;
    // Only what asked whether to call somebody is agreed to by thanks.
    const asksToCall = !onlyMentions && (after !== 'no-answer' || tries > 1);
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
      await handOver(context, this.#services, { reason, words });
      return dc.endDialog();
    }
    if (no && !yes) return askForMore(dc, 'calm');
    if (asksWhatNext(text)) return dc.replaceDialog(dialogIds.offerPerson, { words, tries, after: 'next' });
    if (isOfferedForDetail(dc) && (await this.#tellsMore(context, text))) {
      await handOver(context, this.#services, { reason, words: joinWords(words, text) });
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
  const tries = (waitingOffer(dc)?.tries ?? 0) + 1;
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.offerPerson, { words, tries, after });
}
