import type { Locale } from '../contracts/locale';
import { findPassage } from '../knowledge-base/answering/choose-passage';
import type { PublishedArticle } from '../knowledge-base/answering/published-catalogue';
import type { BotServices } from './bot-services';
import { contentWords, isWithin } from './content-words';
import { isLedQuestion, isShortQuestion, lacksSubject, pointsToBefore } from './follow-up';
import { joinWords } from './follow-up-question';
import { type Answer, answerFrom } from './give-answer';

/** Whether a question may go on with the case in whose middle it is asked: "e se eu não estiver em casa?" */
function mayGoOn(text: string): boolean {
  return isLedQuestion(text) || isShortQuestion(text) || lacksSubject(text) || pointsToBefore(text);
}

/** Whether an article has all that a question is about, and something to say to it: its case alone may have found it. */
function speaksOf({ title, questions, answer, locale }: PublishedArticle, text: string): boolean {
  if (findPassage(text, answer, locale) === null) return false;
  const whole = [title, ...questions, answer].join(' ');
  return contentWords(text, locale).length === 0 || isWithin(text, whole, locale);
}

/**
 * What the knowledge base is sure of, to a question in the middle of a case: by itself or, where it goes on with the
 * case, with the case's words too; then only by an article that has something to say to the question itself.
 *
 * @returns the answer, or null and whether there is nothing at all that comes near
 */
export async function findAside(
  services: BotServices,
  { text, about }: { text: string; about: string | null },
  options: { locale: Locale; signal: AbortSignal },
): Promise<{ answer: Answer } | { answer: null; isUnknown: boolean }> {
  const alone = await services.findAnswer(text, options);
  const answer = answerFrom(services, text, alone);
  if (answer !== null) return { answer };
  if (about !== null && mayGoOn(text)) {
    const question = joinWords(about, text);
    const together = answerFrom(services, question, await services.findAnswer(question, options));
    if (together !== null && speaksOf(together.article, text)) return { answer: together };
  }
  return { answer: null, isUnknown: alone.outcome === 'none' };
}
