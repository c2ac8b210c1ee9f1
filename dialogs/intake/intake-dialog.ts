import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { z } from 'zod';
import type { DetailKind } from '../../contracts/category';
import { answerAside, mostAsides } from '../answering/answer-aside';
import type { BotServices } from '../bot-services';
import { askForMore } from '../chatting/more-dialog';
import { dialogIds } from '../dialog-ids';
import { handOver } from '../handing-over/hand-over';
import { countWords } from '../hearing/count-words';
import { declinesDetail } from '../hearing/declines-detail';
import { say, textsFor } from '../say';
import { keepRequests, scopeOf } from '../scope-state';
import { addDetails } from './add-details';
import { type AskingState, type IntakeState, intakeStateSchema, isKnown } from './intake-state';
import { type IntakeReply, readIntakeReply } from './read-intake-reply';
import type { ToldInstead } from './read-told-details';
import { askAfterOthers, askDetail, sayAboutDetail, sayGoAhead, sayInvalid, sayWithout } from './say-intake';

const mostTries = 2;
/** A longer one tells something besides. */
const mostWordsOfRefusal = 6;
/** A request in the customer's words is kept up to here. */
const mostCharacters = 1_000;

/** Adds to the request what was told meanwhile, for whoever takes over, now or when the customer asks for a person. */
function addWords(context: TurnContext, words: string): string {
  const all = `${words} / ${scopeOf(context).activity.text}`.slice(0, mostCharacters);
  keepRequests(context, { current: all });
  return all;
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
    return this.#goOn(dc, { words, asking: null, tries: 0, skipped: [], asides: 0 });
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const { asking } = intakeStateSchema.parse(instance.state);
    if (asking !== null) await askDetail(context, asking);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const state = intakeStateSchema.parse(dc.activeDialog?.state);
    if (state.asking === null) return this.#goOn(dc, state);
    const asking: AskingState = { ...state, asking: state.asking };
    return this.#take(dc, asking, readIntakeReply(this.#services, asking, scopeOf(dc.context)));
  }

  async #take(dc: DialogContext, state: AskingState, reply: IntakeReply): Promise<DialogTurnResult> {
    const { context } = dc;
    const { asking } = state;
    switch (reply.is) {
      case 'goodbye':
        return this.#leave(dc, state, 'keptForTeam');
      case 'thanks':
        return this.#leave(dc, state, 'keptAfterThanks');
      case 'withdrawal':
        return askForMore(dc, 'calm');
      case 'file':
        await say(context, 'gotFile', textsFor(context).gotFile, { plantao: { kind: 'acknowledged' } });
        await askDetail(context, asking);
        return Dialog.EndOfTurn;
      case 'detail':
        addDetails(context, { [asking]: reply.value });
        return this.#goOn(dc, { ...state, asking: null, tries: 0, asides: 0 });
      case 'yes':
        return this.#explain(dc, state, () => askDetail(context, asking));
      case 'what-next':
        return this.#explain(dc, state, () => askDetail(context, asking, textsFor(context).nextBackTo));
      case 'confirmation':
        return this.#explain(dc, state, () => askAfterOthers(context, asking, reply.kinds));
      case 'other-details':
        return this.#takeOthers(dc, state, reply.told, reply.refuses);
      case 'refusal':
        return this.#skipRefused(dc, state);
      case 'offer':
        return this.#explain(dc, state, () => sayGoAhead(context));
      case 'question-about-detail':
        return this.#explain(dc, state, () => sayAboutDetail(context, asking));
      case 'question-about-skipped':
        return this.#explainSkipped(dc, state, reply.kind);
      case 'case-again':
        return this.#explain(dc, state, () => askDetail(context, asking, textsFor(context).notedBackTo));
      case 'question':
        return this.#answerAside(dc, state);
      case 'wrong-other-detail':
        return this.#explain(dc, state, () => sayInvalid(context, reply.kind));
      case 'fact':
        return this.#takeFact(dc, state);
      case 'invalid':
        return this.#askAgain(dc, state);
    }
  }

  /** Another detail than the one that is asked for is confirmed by its name, and costs no try. */
  async #takeOthers(
    dc: DialogContext,
    state: AskingState,
    { found, kinds, saysMore }: ToldInstead,
    refuses: boolean,
  ): Promise<DialogTurnResult> {
    addDetails(dc.context, found);
    const words = saysMore ? addWords(dc.context, state.words) : state.words;
    const next = { ...state, words, asides: state.asides + 1 };
    if (refuses || next.asides > mostAsides) return this.#skip(dc, next, 'noted');
    await askAfterOthers(dc.context, state.asking, kinds);
    return this.#wait(dc, next);
  }

  /** A question about something else costs no try: it is answered, or left to the team, and the detail asked for again. */
  async #answerAside(dc: DialogContext, state: AskingState): Promise<DialogTurnResult> {
    const { context } = dc;
    const isAnswered = await answerAside(context, this.#services, scopeOf(context).activity.text);
    const words = isAnswered ? state.words : addWords(context, state.words);
    const next = { ...state, words, asides: state.asides + 1 };
    if (next.asides > mostAsides) return this.#skip(dc, next, 'noted');
    await askDetail(context, state.asking, textsFor(context).backTo);
    return this.#wait(dc, next);
  }

  /** A question about the detail itself, or a slip in another one, costs no try either. */
  async #explain(
    dc: DialogContext,
    state: AskingState,
    sayWhy: () => Promise<void>,
  ): Promise<DialogTurnResult> {
    const next = { ...state, asides: state.asides + 1 };
    if (next.asides > mostAsides) return this.#skip(dc, next, 'refused');
    await sayWhy();
    return this.#wait(dc, next);
  }

  /** Who asks where something is that they had not at hand gives it now. */
  async #explainSkipped(dc: DialogContext, state: AskingState, kind: DetailKind): Promise<DialogTurnResult> {
    const skipped = state.skipped.filter((each) => each !== kind);
    return this.#explain(dc, { ...state, skipped, asking: kind, tries: 1 }, () =>
      sayAboutDetail(dc.context, kind),
    );
  }

  async #takeFact(dc: DialogContext, state: AskingState): Promise<DialogTurnResult> {
    const next = { ...state, words: addWords(dc.context, state.words) };
    if (state.tries >= mostTries) return this.#skip(dc, next, 'noted');
    await askDetail(dc.context, state.asking, textsFor(dc.context).notedBackTo);
    return this.#wait(dc, { ...next, tries: state.tries + 1 });
  }

  async #askAgain(dc: DialogContext, state: AskingState): Promise<DialogTurnResult> {
    if (state.tries >= mostTries) return this.#skip(dc, state, 'refused');
    await sayInvalid(dc.context, state.asking);
    return this.#wait(dc, { ...state, tries: state.tries + 1 });
  }

  /** Who has to go leaves their request behind, and a person to take care of it. */
  async #leave(
    dc: DialogContext,
    { words }: IntakeState,
    line: 'keptForTeam' | 'keptAfterThanks',
  ): Promise<DialogTurnResult> {
    const { context } = dc;
    await say(context, line, textsFor(context)[line], { plantao: { kind: 'acknowledged' } });
    await handOver(context, this.#services, { reason: 'needs-person', words });
    return dc.endDialog();
  }

  /** What is told besides ("não tenho, comprei no nome da minha mãe") goes along. */
  async #skipRefused(dc: DialogContext, state: AskingState): Promise<DialogTurnResult> {
    const { text } = scopeOf(dc.context).activity;
    if (declinesDetail(text) || countWords(text) <= mostWordsOfRefusal) {
      return this.#skip(dc, state, 'refused');
    }
    return this.#skip(dc, { ...state, words: addWords(dc.context, state.words) }, 'noted');
  }

  /** Goes on without the detail. */
  async #skip(dc: DialogContext, state: AskingState, why: 'refused' | 'noted'): Promise<DialogTurnResult> {
    await sayWithout(dc.context, state.asking, why);
    return this.#goOn(dc, { ...state, asking: null, tries: 0, skipped: [...state.skipped, state.asking] });
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
    await askDetail(context, missing);
    return this.#wait(dc, { ...state, asking: missing, tries: state.tries === 0 ? 1 : state.tries });
  }

  #wait(dc: DialogContext, state: IntakeState): DialogTurnResult {
    if (dc.activeDialog !== undefined) dc.activeDialog.state = state;
    return Dialog.EndOfTurn;
  }
}
