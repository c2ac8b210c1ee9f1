import type { DialogContext } from 'botbuilder-dialogs';
import type { Locale } from '../contracts/locale';
import type { FoundAnswer } from '../knowledge-base/answering/answer-service';
import { findPassage } from '../knowledge-base/answering/choose-passage';
import { asksQuestion } from './asks-question';
import type { BotServices } from './bot-services';
import { dialogIds } from './dialog-ids';
import { isLedQuestion, isShortQuestion, type LastAnswer, lacksSubject, readRefusal } from './follow-up';
import { say, textsFor } from './say';

/** What was found, and what was asked for it. */
interface Looked {
  found: FoundAnswer;
  question: string;
}
type SearchOptions = { locale: Locale; signal: AbortSignal };

const mostWordsOfBrief = 2;

/** What was said before with what was said to it. */
export function joinWords(question: string, text: string): string {
  return `${question} — ${text}`.slice(0, 1_000);
}

/**
 * Looks a short question, or one that begins with "e …", up with the last question as well: alone it may find
 * anything. `above`: that answer has it already. Null when it is none of these, or nothing is found.
 */
export async function readFollowUp(
  services: BotServices,
  { text, alone, last }: { text: string; alone: FoundAnswer; last: LastAnswer },
  options: SearchOptions,
): Promise<Looked | { above: LastAnswer } | null> {
  if (!isLedQuestion(text) && !(isShortQuestion(text) && alone.outcome !== 'answer')) return null;
  // "LGPD" alone has too little weight beside another question.
  const isBrief = last.question.trim().split(/\s+/).length <= mostWordsOfBrief;
  const question = joinWords(last.question, text);
  const searched = isBrief ? joinWords(last.title, question) : question;
  const together = await services.findAnswer(searched, options);
  const [first] = together.candidates;
  if (alone.outcome === 'answer' && first?.articleId === alone.articleId) {
    return alone.articleId === last.articleId ? { above: last } : { found: alone, question: text };
  }
  if (together.outcome === 'answer') {
    return together.articleId === last.articleId ? { above: last } : { found: together, question };
  }
  if (together.outcome === 'clarify') {
    const isAbove = alone.outcome !== 'answer' && first?.articleId === last.articleId;
    return isAbove ? { above: last } : { found: together, question };
  }
  return alone.outcome === 'answer' ? { above: last } : null;
}

/**
 * Looks what is said to "which of these?" up with the question, unless it stands for itself; null when it does. A
 * question may go on with the one before: "e em quantos dias?"
 */
export async function readReply(
  services: BotServices,
  text: string,
  alone: FoundAnswer,
  asked: string,
  options: SearchOptions,
): Promise<Looked | null> {
  if (alone.outcome === 'answer' || readRefusal(text) !== null) return null;
  if (asksQuestion(text) && !isLedQuestion(text) && !lacksSubject(text)) return null;
  const question = joinWords(asked, text);
  const found = await services.findAnswer(question, options);
  return found.outcome === 'none' ? null : { found, question };
}

/** Says which part of the last answer fits; false when none does. */
export async function quoteLastAnswer(
  dc: DialogContext,
  services: BotServices,
  text: string,
  { articleId }: LastAnswer,
): Promise<boolean> {
  const article = services.findPublished(articleId);
  const passage = article === undefined ? null : findPassage(text, article.answer, article.locale);
  if (passage === null) return false;
  const { inLastAnswer, choices } = textsFor(dc.context);
  await say(
    dc.context,
    'inLastAnswer',
    inLastAnswer.map((word) => word({ passage })),
    { plantao: { kind: 'acknowledged' }, choices: [choices.yes, choices.no, choices.person] },
  );
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.feedback);
  return true;
}
