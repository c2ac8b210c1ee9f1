import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { z } from 'zod';
import { type DetailKind, detailKindSchema } from '../contracts/category';
import { step } from '../conversations/transition';
import { foldText } from '../language/fold-text';
import type { BotServices } from './bot-services';
import { dialogIds } from './dialog-ids';
import { handOver } from './hand-over';
import { say, textsFor } from './say';
import { scopeOf } from './scope-state';

const stateSchema = z.object({
  /** The request in the customer's words. */
  words: z.string(),
  /** What is asked for now, and how often it was asked. */
  asking: z.nullable(detailKindSchema),
  tries: z.number(),
  skipped: z.array(detailKindSchema),
});
type IntakeState = z.infer<typeof stateSchema>;

const mostTries = 2;
const cannotSay =
  /\b(nao (tenho|sei|lembro|quero|achei|encontrei)|sem (isso|numero)|pula|pular|i (don'?t|do not) (have|know|remember|want)|skip|no idea)\b/;

/** Asks, one at a time, only for what the category needs and the customer has not said; then hands over. */
export class IntakeDialog extends Dialog {
  readonly #services: BotServices;

  constructor(services: BotServices) {
    super(dialogIds.intake);
    this.#services = services;
  }

  override async beginDialog(dc: DialogContext, options?: object): Promise<DialogTurnResult> {
    const { words } = z.object({ words: z.string() }).parse(options);
    return this.#goOn(dc, { words, asking: null, tries: 0, skipped: [] });
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const state = stateSchema.parse(dc.activeDialog?.state);
    const { asking } = state;
    if (asking === null) return this.#goOn(dc, state);
    const scope = scopeOf(context);
    const { text } = scope.activity;
    const { no } = this.#services.recogniseSignals(text);
    if (no || cannotSay.test(foldText(text))) return this.#skip(dc, state, asking);
    const read = this.#services.validateDetail(asking, text);
    // What was said along with other details was kept before the dialogs ran.
    const value = read.ok ? read.value : scope.conversation.details[asking];
    if (value !== undefined) {
      scope.change((conversation) =>
        step(conversation, { details: { ...conversation.details, [asking]: value } }),
      );
      return this.#goOn(dc, { ...state, asking: null, tries: 0 });
    }
    if (state.tries >= mostTries) return this.#skip(dc, state, asking);
    await say(context, `invalid-${asking}`, textsFor(context).invalidDetail[asking], {
      plantao: { kind: 'intake' },
      choices: [textsFor(context).choices.skip, textsFor(context).choices.person],
    });
    return this.#wait(dc, { ...state, tries: state.tries + 1 });
  }

  async #skip(dc: DialogContext, state: IntakeState, asking: DetailKind): Promise<DialogTurnResult> {
    await say(dc.context, 'withoutDetail', textsFor(dc.context).withoutDetail, {
      plantao: { kind: 'intake' },
    });
    return this.#goOn(dc, { ...state, asking: null, tries: 0, skipped: [...state.skipped, asking] });
  }

  async #goOn(dc: DialogContext, state: IntakeState): Promise<DialogTurnResult> {
    const { context } = dc;
    const { triage, details } = scopeOf(context).conversation;
    const wanted = triage?.category == null ? [] : this.#services.detailsOf(triage.category);
    const missing = wanted.find((kind) => details[kind] === undefined && !state.skipped.includes(kind));
    if (missing === undefined) {
      await handOver(context, this.#services, { reason: 'needs-person', words: state.words });
      return dc.endDialog();
    }
    const texts = textsFor(context);
    await say(context, `ask-${missing}`, texts.askDetail[missing], {
      plantao: { kind: 'intake' },
      choices: [texts.choices.skip, texts.choices.person],
    });
    return this.#wait(dc, { ...state, asking: missing, tries: state.tries === 0 ? 1 : state.tries });
  }

  #wait(dc: DialogContext, state: IntakeState): DialogTurnResult {
    if (dc.activeDialog !== undefined) dc.activeDialog.state = state;
    return Dialog.EndOfTurn;
  }
}
