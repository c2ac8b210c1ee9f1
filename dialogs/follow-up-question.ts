import type { DialogContext } from 'botbuilder-dialogs';
import type { Locale } from '../contracts/locale';
import { findPassage } from '../knowledge-base/answering/choose-passage';
import type { FoundAnswer } from '../knowledge-base/answering/find-answer';
import { asksQuestion } from './asks-question';
import type { BotServices } from './bot-services';
import { contentWords } from './content-words';
import { dialogIds } from './dialog-ids';
import {
  isLedQuestion,
  isShortQuestion,
  type LastAnswer,
  lacksSubject,
  pointsToBefore,
  readRefusal,
  toldOfIt,
  variesCase,
} from './follow-up';
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

/** How far, in logits, what a question finds alone must be before the rest to be about a matter of its own. */
const clearLead = 3;

function findsOther({ candidates }: FoundAnswer, last: LastAnswer): boolean {
  const [first, second] = candidates;
  if (first === undefined || first.articleId === last.articleId) return false;
  return second === undefined || first.score - second.score >= clearLead;
}

/**
 * Looks a short question, or one that begins with "e …" or names nothing, up with the last question as well: alone it
 * may find anything. `above`: that answer has it already. Null when it is none of these, or nothing is found.
 */
export async function readFollowUp(
  services: BotServices,
  { text, alone, last }: { text: string; alone: FoundAnswer; last: LastAnswer },
  options: SearchOptions,
): Promise<Looked | { above: LastAnswer } | null> {
  const told = toldOfIt(text);
  if (told !== null) return readTold(services, { text, told, alone, last }, options);
  const isLed = isLedQuestion(text) || pointsToBefore(text);
  const isVague = isShortQuestion(text) && alone.outcome !== 'answer';
  if (!isLed && (!isVague || (alone.outcome === 'clarify' && findsOther(alone, last)))) return null;
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
    // Of the case that is asked for now, an answer may say nothing.
    const isTold = !variesCase(text) || passageFor(services, text, last) !== null;
    return isAbove && isTold ? { above: last } : { found: together, question };
  }
  return alone.outcome === 'answer' ? { above: last } : null;
}

/** What is told to an answer is about that one first, where it speaks of it; then about what was asked, as it is now. */
async function readTold(
  services: BotServices,
  { text, told, alone, last }: { text: string; told: string; alone: FoundAnswer; last: LastAnswer },
  options: SearchOptions,
): Promise<Looked | { above: LastAnswer } | null> {
  if (alone.outcome === 'answer') {
    return alone.articleId === last.articleId ? { above: last } : { found: alone, question: text };
  }
  const passage = passageFor(services, told, last);
  const words = contentWords(told, options.locale);
  const shared = words.filter((word) => contentWords(passage ?? '', options.locale).includes(word));
  if (words.length > 0 && shared.length >= words.length / 2) return { above: last };
  const question = joinWords(last.question, text);
  const together = await services.findAnswer(question, options);
  if (together.outcome === 'none') return null;
  return together.candidates[0]?.articleId === last.articleId
    ? { above: last }
    : { found: together, question };
}

/** The part of an answer that fits a text; null when none does. */
function passageFor(services: BotServices, text: string, { articleId }: LastAnswer): string | null {
  const article = services.findPublished(articleId);
  return article === undefined ? null : findPassage(text, article.answer, article.locale);
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
  const goesOn =
    isLedQuestion(text) ||
    lacksSubject(text) ||
    toldOfIt(text) !== null ||
    (isShortQuestion(text) && alone.outcome === 'none');
  if (asksQuestion(text) && !goesOn) return null;
  const question = joinWords(asked, text);
  const found = await services.findAnswer(question, options);
  return found.outcome === 'none' ? null : { found, question };
}

/** Says which part of the last answer fits; false when none does. */
export async function quoteLastAnswer(
  dc: DialogContext,
  services: BotServices,
  text: string,
  last: LastAnswer,
): Promise<boolean> {
  // What is told of it names it only by a pronoun, if at all: what was asked about names it.
  const told = toldOfIt(text);
  const passage =
    passageFor(services, told ?? text, last) ??
    (told === null ? null : passageFor(services, last.question, last));
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
