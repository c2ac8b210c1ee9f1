import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { z } from 'zod';
import { type DetailKind, detailKindSchema } from '../contracts/category';
import type { Conversation } from '../conversations/conversation';
import { step } from '../conversations/transition';
import { answerAside, mostAsides } from './answer-aside';
import { asksAboutDetail, asksQuestion, offersADetail } from './asks-question';
import type { BotServices } from './bot-services';
import { dialogIds } from './dialog-ids';
import { handOver } from './hand-over';
import { askForMore } from './more-dialog';
import { isAttempt, isRefusal, leavesIntake, readAsked, tellsSomething } from './read-intake-answer';
import { readToldInstead, readWrongInstead, type ToldInstead } from './read-told-details';
import { say, textsFor } from './say';
import { keepRequests, scopeOf } from './scope-state';
import type { Texts } from './texts/texts';
import { wordList } from './texts/word-values';

const stateSchema = z.object({
  /** The request in the customer's words. */
  words: z.string(),
  /** What is asked for now, and how often it was asked. */
  asking: z.nullable(detailKindSchema),
  tries: z.number(),
  skipped: z.array(detailKindSchema),
  /** How many questions of the customer's own came meanwhile. */
  asides: z.number().default(0),
});
type IntakeState = z.infer<typeof stateSchema>;

const mostTries = 2;
/** A request in the customer's words is kept up to here. */
const mostCharacters = 1_000;

/** Adds to the request what was told meanwhile, for whoever takes over, now or when the customer asks for a person. */
function addWords(context: TurnContext, words: string): string {
  const all = `${words} / ${scopeOf(context).activity.text}`.slice(0, mostCharacters);
  keepRequests(context, { current: all });
  return all;
}

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
    return this.#goOn(dc, { words, asking: null, tries: 0, skipped: [], asides: 0 });
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
    if (leavesIntake(text, state.words)) return askForMore(dc, 'calm');
    if (text.trim() === '' && attachments.length > 0) {
      await say(context, 'gotFile', textsFor(context).gotFile, { plantao: { kind: 'acknowledged' } });
      await this.#ask(context, asking);
      return Dialog.EndOfTurn;
    }
    // What was said along with other details was kept before the dialogs ran.
    const value = readAsked(this.#services, asking, text, no) ?? scope.conversation.details[asking];
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
    const before = [
      ...state.skipped,
      ...detailKindSchema.options.filter((kind) => isKnown(scope.conversation, kind)),
    ];
    const told = readToldInstead(this.#services, asking, text, before);
    const refuses = isRefusal(text, no);
    if (told !== null && (refuses || !told.saysMore || !asksQuestion(text))) {
      return this.#takeInstead(dc, state, asking, told, refuses);
    }
    if (refuses) return this.#skip(dc, state, asking);
    if (asking === 'name' || !isAttempt(text, asking)) {
      if (offersADetail(text)) return this.#explain(dc, state, asking, 'goAhead');
      if (asksAboutDetail(text, asking)) return this.#explain(dc, state, asking);
      if (asksQuestion(text)) return this.#answerAside(dc, state, asking);
    }
    const wrong = readWrongInstead(this.#services, asking, text);
    if (wrong !== null) return this.#explain(dc, state, asking, wrong);
    const isFact = tellsSomething(text, asking);
    const words = isFact ? addWords(context, state.words) : state.words;
    if (state.tries >= mostTries)
      return this.#skip(dc, { ...state, words }, asking, isFact ? 'noted' : 'refused');
    const next = { ...state, words, tries: state.tries + 1 };
    const texts = textsFor(context);
    if (isFact) {
      await this.#ask(context, asking, texts.notedBackTo);
      return this.#wait(dc, next);
    }
    await say(context, `invalid-${asking}`, texts.invalidDetail[asking], {
      plantao: { kind: 'intake' },
      choices: [texts.choices.skip, texts.choices.person],
    });
    return this.#wait(dc, next);
  }

  /** Another detail than the one that is asked for is confirmed by its name, and costs no try. */
  async #takeInstead(
    dc: DialogContext,
    state: IntakeState,
    asking: DetailKind,
    { found, kinds, saysMore }: ToldInstead,
    refuses: boolean,
  ): Promise<DialogTurnResult> {
    const { context } = dc;
    const scope = scopeOf(context);
    scope.change((conversation) => step(conversation, { details: { ...conversation.details, ...found } }));
    const next = {
      ...state,
      words: saysMore ? addWords(context, state.words) : state.words,
      asides: state.asides + 1,
    };
    if (refuses || next.asides > mostAsides) return this.#skip(dc, next, asking, 'noted');
    const texts = textsFor(context);
    const details = wordList(
      kinds.map((kind) => texts.theDetail[kind]),
      scope.conversation.locale,
    );
    await this.#ask(
      context,
      asking,
      texts.gotInstead.map(
        (word) =>
          ({ question }) =>
            word({ details, question }),
      ),
    );
    return this.#wait(dc, next);
  }

  async #ask(context: TurnContext, kind: DetailKind, backTo: Texts['backTo'] = []): Promise<void> {
    const texts = textsFor(context);
    const wordings = texts.askDetail[kind].map(
      (question, at) => backTo[at % backTo.length]?.({ question }) ?? question,
    );
    await say(context, `ask-${kind}`, wordings, {
      plantao: { kind: 'intake' },
      choices: [texts.choices.skip, texts.choices.person],
    });
  }

  /** A question about something else costs no try: it is answered, or left to the team, and the detail asked for again. */
  async #answerAside(dc: DialogContext, state: IntakeState, asking: DetailKind): Promise<DialogTurnResult> {
    const { context } = dc;
    const { text } = scopeOf(context).activity;
    const isAnswered = await answerAside(context, this.#services, text);
    const words = isAnswered ? state.words : addWords(context, state.words);
    const next = { ...state, words, asides: state.asides + 1 };
    if (next.asides > mostAsides) return this.#skip(dc, next, asking, 'noted');
    await this.#ask(context, asking, textsFor(context).backTo);
    return this.#wait(dc, next);
  }

  /**
   * What the detail is for and where it is found, with the question for it; or that another one will do, or has wrong
   * digits.
   */
  async #explain(
    dc: DialogContext,
    state: IntakeState,
    asking: DetailKind,
    line: 'goAhead' | 'aboutDetail' | 'cpf' = 'aboutDetail',
  ): Promise<DialogTurnResult> {
    const { context } = dc;
    const next = { ...state, asides: state.asides + 1 };
    if (next.asides > mostAsides) return this.#skip(dc, next, asking);
    const texts = textsFor(context);
    const [key, wordings] = {
      goAhead: ['goAhead', texts.goAhead] as const,
      aboutDetail: [`about-${asking}`, texts.aboutDetail[asking]] as const,
      cpf: ['invalid-cpf', texts.invalidDetail.cpf] as const,
    }[line];
    await say(context, key, wordings, {
      plantao: { kind: 'intake' },
      choices: [texts.choices.skip, texts.choices.person],
    });
    return this.#wait(dc, next);
  }

  /** Who has to go leaves their request behind, and a person to take care of it. */
  async #leave(dc: DialogContext, { words }: IntakeState): Promise<DialogTurnResult> {
    const { context } = dc;
    await say(context, 'keptForTeam', textsFor(context).keptForTeam, { plantao: { kind: 'acknowledged' } });
    await handOver(context, this.#services, { reason: 'needs-person', words });
    return dc.endDialog();
  }

  /** Goes on without a detail: it was refused, or something else was told in its place, which is kept. */
  async #skip(
    dc: DialogContext,
    state: IntakeState,
    asking: DetailKind,
    why: 'refused' | 'noted' = 'refused',
  ): Promise<DialogTurnResult> {
    const { theDetail, withoutDetail, notedWithout } = textsFor(dc.context);
    const detail = theDetail[asking];
    const wordings = why === 'refused' ? withoutDetail : notedWithout.map((word) => word({ detail }));
    const line = why === 'refused' ? 'withoutDetail' : 'notedWithout';
    await say(dc.context, line, wordings, { plantao: { kind: 'intake' } });
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
