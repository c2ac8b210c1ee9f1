import type { TurnContext } from 'botbuilder';
import type { Locale } from '../../contracts/locale';
import { findPassage } from '../../knowledge-base/answering/choose-passage';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import type { PublishedArticle } from '../../knowledge-base/answering/published-catalogue';
import type { BotServices } from '../bot-services';
import { withoutAsideLead } from '../hearing/aside-lead';
import { contentWords, isWithin } from '../hearing/content-words';
import { isLedQuestion, isShortQuestion, lacksSubject, pointsToBefore } from '../hearing/follow-up';
import { joinWords } from '../hearing/join-words';
import { requestsOf, scopeOf } from '../scope-state';
import { wordCategory } from '../texts/word-values';
import { type Answer, answerFrom } from './give-answer';

/** Whether a question may go on with the case in whose middle it is asked: "e se eu não estiver em casa?" */
function mayGoOn(text: string): boolean {
  return isLedQuestion(text) || isShortQuestion(text) || lacksSubject(text) || pointsToBefore(text);
}

/** What a case is about: in the customer's words, and by its category's name, which no story blurs. */
export function aboutCase(context: TurnContext): string[] {
  const { locale, triage } = scopeOf(context).conversation;
  const name = wordCategory(triage?.categoryName ?? null, locale);
  return [requestsOf(context).current, name].filter((about) => about !== null);
}

/** Whether an article has all that a question is about, and something to say to it: its case alone may have found it. */
function speaksOf({ title, questions, answer, locale }: PublishedArticle, text: string): boolean {
  if (findPassage(text, answer, locale) === null) return false;
  const whole = [title, ...questions, answer].join(' ');
  return contentWords(text, locale).length === 0 || isWithin(text, whole, locale);
}

const fewestWordsOfNear = 2;
const nearEnough = 0.5;

/** How much of what a question is about an article must have. */
const mostOfIt = 0.6;

/** Whether an article has most of what a question is about, and something to say to it. */
function hasMostOf({ title, questions, answer, locale }: PublishedArticle, text: string): boolean {
  const words = contentWords(text, locale);
  const all = new Set(contentWords([title, ...questions, answer].join(' '), locale));
  const had = words.filter((word) => all.has(word)).length;
  return had >= words.length * mostOfIt && findPassage(text, answer, locale) !== null;
}

/** Nobody is asked "which of these?" in the middle of a case: the nearest article answers if it has most of what is asked. */
function nearestSpeaking(services: BotServices, text: string, alone: FoundAnswer): Answer | null {
  const [first] = alone.candidates;
  if (alone.outcome !== 'clarify' || alone.confidence < nearEnough || first === undefined) return null;
  const article = services.findPublished(first.articleId);
  if (article === undefined || contentWords(text, article.locale).length < fewestWordsOfNear) return null;
  return hasMostOf(article, text) ? { question: text, article, confidence: alone.confidence } : null;
}

/**
 * What the knowledge base is sure of, to a question in the middle of a case: by itself or, where it goes on with the
 * case, with what the case is about too; then only by an article that has something to say to the question itself.
 *
 * @returns the answer, or null and whether there is nothing at all that comes near
 */
export async function findAside(
  services: BotServices,
  { text: said, about }: { text: string; about: readonly string[] },
  options: { locale: Locale; signal: AbortSignal },
): Promise<{ answer: Answer } | { answer: null; isUnknown: boolean }> {
  const text = withoutAsideLead(said);
  const alone = await services.findAnswer(text, options);
  const answer = answerFrom(services, text, alone);
  if (answer !== null) return { answer };
  if (!mayGoOn(text)) {
    const near = nearestSpeaking(services, text, alone);
    return near === null ? { answer: null, isUnknown: alone.outcome === 'none' } : { answer: near };
  }
  for (const matter of about) {
    const question = joinWords(matter, text);
    const together = answerFrom(services, question, await services.findAnswer(question, options));
    if (together !== null && speaksOf(together.article, text)) return { answer: together };
  }
  return { answer: null, isUnknown: alone.outcome === 'none' };
}
