import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog';
import { z } from 'zod';
import type { Locale } from '../../contracts/locale';
import type { BotServices } from '../bot-services';
import { answerSmallTalk } from '../chatting/small-talk';
import { dialogIds } from '../dialog-ids';
import { bareMatter } from '../hearing/bare-matter';
import { isWithin } from '../hearing/content-words';
import { plainWords } from '../hearing/plain-words';
import { readPosition } from '../hearing/read-position';
import { readRefusal } from '../hearing/refusal';
import { saysThanks } from '../hearing/says-thanks';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { giveAnswer } from './give-answer';

const optionsSchema = z.object({
  question: z.string(),
  confidence: z.number(),
  options: z.array(z.object({ articleId: z.string(), title: z.string() })),
  /** How many such questions in a row this one makes. */
  times: z.number().default(1),
});
export type Clarifying = z.infer<typeof optionsSchema>;

/** The question that waits for its answer; null when none does. */
export function clarifyingOf(dc: DialogContext): Clarifying | null {
  const read = optionsSchema.safeParse(dc.activeDialog?.state);
  return dc.activeDialog?.id === dialogIds.clarify && read.success ? read.data : null;
}

/**
 * The option that was picked: by its words, its number or place, or words that are in it alone ("o endereço"); null
 * when it is none of them.
 */
function readChoice(text: string, titles: string[], locale: Locale): number | null {
  const said = plainWords(text);
  const byTitle = titles.findIndex((title) => plainWords(title) === said);
  if (byTitle >= 0) return byTitle;
  const position = readPosition(text, titles.length);
  if (position !== null) return position;
  return readRefusal(text) === null ? readByContent(text, titles, locale) : null;
}

function readByContent(text: string, titles: string[], locale: Locale): number | null {
  const matter = bareMatter(text);
  const fitting = [...titles.keys()].filter((at) => isWithin(matter, titles[at] ?? '', locale));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Asks which of up to three articles is meant, or whether the one is, and answers with what is picked. */
export class ClarifyDialog extends Dialog {
  readonly #services: BotServices;

  constructor(services: BotServices) {
    super(dialogIds.clarify);
    this.#services = services;
  }

  override async beginDialog(dc: DialogContext, options?: object): Promise<DialogTurnResult> {
    const asked = optionsSchema.parse(options);
    if (dc.activeDialog !== undefined) dc.activeDialog.state = asked;
    await this.#ask(dc.context, asked);
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    await this.#ask(context, optionsSchema.parse(instance.state));
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const asked = optionsSchema.parse(dc.activeDialog?.state);
    const texts = textsFor(context);
    const { text } = scopeOf(context).activity;
    const { yes, no } = this.#services.recogniseSignals(text);
    const { locale, _id } = scopeOf(context).conversation;
    const titles = asked.options.map(({ title }) => title);
    // "Não funcionou" may be just what one of them says.
    const named = no && titles.length > 1 ? readByContent(text, titles, locale) : null;
    if ((no && named === null) || plainWords(text) === plainWords(texts.noneOfThese)) {
      this.#services.recordUnanswered({ question: asked.question, locale, conversationId: _id });
      return dc.replaceDialog(dialogIds.offerPerson, { words: asked.question, tries: 1 });
    }
    const chosen = named ?? readChoice(text, titles, locale);
    if (chosen === null && yes && saysThanks(text)) {
      await answerSmallTalk(context, 'thanks');
      return dc.endDialog();
    }
    const at = chosen === null && yes && asked.options.length === 1 ? 0 : chosen;
    if (at === null && yes) {
      await this.#ask(context, asked);
      return Dialog.EndOfTurn;
    }
    const picked = at === null ? undefined : asked.options[at];
    const article = picked === undefined ? undefined : this.#services.findPublished(picked.articleId);
    // Whoever reads it as a request sees what was asked.
    if (article === undefined) return Dialog.EndOfTurn;
    await giveAnswer(dc, this.#services, { question: asked.question, article, confidence: asked.confidence });
    return Dialog.EndOfTurn;
  }

  async #ask(context: TurnContext, { options }: Clarifying): Promise<void> {
    const { clarify, clarifyOne, noneOfThese, choices } = textsFor(context);
    const plantao = { kind: 'clarify' as const, articleIds: options.map(({ articleId }) => articleId) };
    const [only, ...others] = options;
    if (only !== undefined && others.length === 0) {
      const wordings = clarifyOne.map((word) => word({ title: only.title }));
      const answers = [choices.yes, choices.no, choices.person];
      await say(context, 'clarifyOne', wordings, { plantao, choices: answers });
      return;
    }
    const titles = options.map(({ title }) => title);
    await say(context, 'clarify', clarify, { plantao, choices: [...titles, noneOfThese, choices.person] });
  }
}
