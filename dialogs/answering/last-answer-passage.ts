import type { Locale } from '../../contracts/locale';
import { findMeasures, findPassage } from '../../knowledge-base/answering/choose-passage';
import { measureAsked } from '../../knowledge-base/answering/measure-asked';
import type { BotServices } from '../bot-services';
import { asksQuestion } from '../hearing/asks-question';
import { contentWords, isWithin } from '../hearing/content-words';
import { countWords } from '../hearing/count-words';
import { measuresOnlyOf } from '../hearing/follow-up';
import { plainWords } from '../hearing/plain-words';
import { opensAsRemark } from '../hearing/remark';
import { isWish } from '../hearing/wish';
import type { LastAnswer } from './last-answer';

/** Whether an answer has something to say to a text: a part about it, or the price, time or place that is asked for. */
export function saysSomethingTo(
  services: BotServices,
  text: string,
  last: LastAnswer,
  locale: Locale,
): boolean {
  if (isSpokenOf(services, text, last, locale)) return true;
  return measureAsked(text, locale) !== undefined && passageFor(services, text, last) !== null;
}

const mostWordsOfCase = 6;

/** Whether a statement says which of an answer's cases is theirs, or what of it happened: "foi no Pix", "it says wrong password". */
export function tellsWhichCase(
  services: BotServices,
  text: string,
  last: LastAnswer,
  locale: Locale,
): boolean {
  if (asksQuestion(text) || text.includes('?') || isWish(text) || !opensAsRemark(text)) return false;
  if (countWords(text) > mostWordsOfCase || !isSpokenOf(services, text, last, locale)) return false;
  return !denies.test(plainWords(text)) || denies.test(plainWords(passageFor(services, text, last) ?? ''));
}

/** "It hasn't shipped" is none of the cases of what is said of shipping. */
const denies =
  /\b(?:nao|nunca|nem|sem|not|never|without|(?:is|are|was|were|has|have|had|does|do|did|ca|could|wo|would)nt)\b/;

/** Whether an answer has a part with at least half of what a text is about. */
export function isSpokenOf(services: BotServices, text: string, last: LastAnswer, locale: Locale): boolean {
  const words = contentWords(text, locale);
  const passage = new Set(contentWords(passageFor(services, text, last) ?? '', locale));
  return words.length > 0 && words.filter((word) => passage.has(word)).length >= words.length / 2;
}

/** How many parts of an answer may tell a time or a price that is asked for without saying of what. */
const mostMeasures = 2;

/** The part of an answer that fits a text; null when none does. */
export function passageFor(services: BotServices, text: string, { articleId }: LastAnswer): string | null {
  const article = services.findPublished(articleId);
  if (article === undefined) return null;
  const { answer, locale } = article;
  const measures = measuresOnlyOf(text) ? findMeasures(text, answer, locale) : [];
  if (measures.length > 1) return measures.length > mostMeasures ? null : measures.join('\n\n');
  const matter = withoutAnyMatter(text);
  return findPassage(matter, answer, locale) === null ? null : findPassage(text, answer, locale);
}

/** What any article of a shop speaks of: that a part has it says nothing. */
const anyMatter =
  /(?<![\p{L}\p{N}])(?:[oa]s? |the |my |meus? |minhas? )?(?:pedidos?|compras?|produtos?|itens|item|loja|orders?|purchases?|products?|items?|store|shop)(?![\p{L}\p{N}])/giu;

/** A text without what any article of a shop speaks of; the text where nothing else is left. */
export function withoutAnyMatter(text: string): string {
  const rest = text.replace(anyMatter, ' ').trim();
  return /\p{L}{3}/u.test(rest) ? rest : text;
}

const circumstance =
  /^\s*(?:e|and)\s+(?:n[oa]s?|em|aos?|d[eo]|pel[oa]|on|at|in|by)\s+\S+(?:\s+\S+)?\s*\?*\s*$/i;

/** "E no sábado?" asks the same of another day, place or way: of what was answered, if that speaks of it. */
export function asksAgainOf(services: BotServices, text: string, last: LastAnswer, locale: Locale): boolean {
  if (!circumstance.test(text)) return false;
  const passage = passageFor(services, text, last);
  return passage !== null && isWithin(text, passage, locale);
}
