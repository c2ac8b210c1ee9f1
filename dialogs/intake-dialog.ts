import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { z } from 'zod';
import { type DetailKind, detailKindSchema } from '../contracts/category';
import type { Conversation } from '../conversations/conversation';
import { step } from '../conversations/transition';
import { foldText } from '../language/fold-text';
import type { BotServices } from './bot-services';
import { dialogIds } from './dialog-ids';
import { handOver } from './hand-over';
import { askForMore } from './more-dialog';
import { say, textsFor } from './say';
import { scopeOf } from './scope-state';
import { takesRequestBack } from './wants-to-leave';

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

/** What the customer has told, or the channel knows of them: it is not asked for. */
function isKnown({ details, customer }: Conversation, kind: DetailKind): boolean {
  if (details[kind] !== undefined) return true;
  return (kind === 'name' || kind === 'email') && (customer[kind] ?? '').trim() !== '';
}

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

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const { asking } = stateSchema.parse(instance.state);
    if (asking !== null) await this.#ask(context, asking);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const state = stateSchema.parse(dc.activeDialog?.state);
    const { asking } = state;
    if (asking === null) return this.#goOn(dc, state);
    const scope = scopeOf(context);
    const { text, attachments = [] } = scope.activity;
    const { yes, no, smallTalk } = this.#services.recogniseSignals(text);
    if (smallTalk === 'goodbye') return this.#leave(dc, state);
    if (takesRequestBack(text)) return askForMore(dc, 'calm');
    if (text.trim() === '' && attachments.length > 0) {
      await say(context, 'gotFile', textsFor(context).gotFile, { plantao: { kind: 'acknowledged' } });
      await this.#ask(context, asking);
      return Dialog.EndOfTurn;
    }
    const value = this.#read(context, asking, no);
    if (value !== undefined) {
      scope.change((conversation) =>
        step(conversation, { details: { ...conversation.details, [asking]: value } }),
      );
      return this.#goOn(dc, { ...state, asking: null, tries: 0 });
    }
    if (yes) {
      // "Posso passar o número?" was answered; the number was not.
      await this.#ask(context, asking);
      return Dialog.EndOfTurn;
    }
    if (no || cannotSay.test(foldText(text)) || state.tries >= mostTries) {
      return this.#skip(dc, state, asking);
    }
    const texts = textsFor(context);
    await say(context, `invalid-${asking}`, texts.invalidDetail[asking], {
      plantao: { kind: 'intake' },
      choices: [texts.choices.skip, texts.choices.person],
    });
    return this.#wait(dc, { ...state, tries: state.tries + 1 });
  }

  /** "Não tenho certeza, mas é 48213" is an answer, though it begins as none; any word may be a name, so there it is none. */
  #read(context: TurnContext, asking: DetailKind, no: boolean): string | undefined {
    const { activity, conversation } = scopeOf(context);
    const isRefused = no || cannotSay.test(foldText(activity.text));
    const read = this.#services.validateDetail(asking, activity.text);
    if (read.ok && !(asking === 'name' && isRefused)) return read.value;
    // What was said along with other details was kept before the dialogs ran.
    return conversation.details[asking];
  }

  async #ask(context: TurnContext, kind: DetailKind): Promise<void> {
    const texts = textsFor(context);
    await say(context, `ask-${kind}`, texts.askDetail[kind], {
      plantao: { kind: 'intake' },
      choices: [texts.choices.skip, texts.choices.person],
    });
  }

  /** Who has to go leaves their request behind, and a person to take care of it. */
  async #leave(dc: DialogContext, { words }: IntakeState): Promise<DialogTurnResult> {
    const { context } = dc;
    await say(context, 'keptForTeam', textsFor(context).keptForTeam, { plantao: { kind: 'acknowledged' } });
    await handOver(context, this.#services, { reason: 'needs-person', words });
    return dc.endDialog();
  }

  async #skip(dc: DialogContext, state: IntakeState, asking: DetailKind): Promise<DialogTurnResult> {
    await say(dc.context, 'withoutDetail', textsFor(dc.context).withoutDetail, {
      plantao: { kind: 'intake' },
    });
    return this.#goOn(dc, { ...state, asking: null, tries: 0, skipped: [...state.skipped, asking] });
  }

  async #goOn(dc: DialogContext, state: IntakeState): Promise<DialogTurnResult> {
    const { context } = dc;
    const { conversation } = scopeOf(context);
    const { triage } = conversation;
    const wanted = triage?.category == null ? [] : this.#services.detailsOf(triage.category);
    const missing = wanted.find((kind) => !isKnown(conversation, kind) && !state.skipped.includes(kind));
    if (missing === undefined) {
      await handOver(context, this.#services, { reason: 'needs-person', words: state.words });
      return dc.endDialog();
    }
    await this.#ask(context, missing);
    return this.#wait(dc, { ...state, asking: missing, tries: state.tries === 0 ? 1 : state.tries });
  }

  #wait(dc: DialogContext, state: IntakeState): DialogTurnResult {
    if (dc.activeDialog !== undefined) dc.activeDialog.state = state;
    return Dialog.EndOfTurn;
  }
}
