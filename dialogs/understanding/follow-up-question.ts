import type { Locale } from '../../contracts/locale';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import { isSpokenOf, saysSomethingTo } from '../answering/last-answer-passage';
import type { BotServices } from '../bot-services';
import { asksQuestion } from '../hearing/asks-question';
import {
  isBareQuestion,
  isLedQuestion,
  isShortQuestion,
  type LastAnswer,
  lacksSubject,
  measuresOnlyOf,
  pointsToBefore,
  readRefusal,
  toldOfIt,
  variesCase,
} from '../hearing/follow-up';

/** What was found, and what was asked for it. */
interface Looked {
  found: FoundAnswer;
  question: string;
}
interface Asked {
  text: string;
  /** What the text finds by itself. */
  alone: FoundAnswer;
  last: LastAnswer;
  /** Whether it names a matter that articles are about. */
  isNamed: boolean;
}
type SearchOptions = { locale: Locale; signal: AbortSignal };

const mostWordsOfBrief = 2;

const between = ' — ';

/** What was said before with what was said to it. */
export function joinWords(question: string, text: string): string {
  return `${question}${between}${text}`.slice(0, 1_000);
}

/** What a pronoun stands for was spoken of last: after "e no boleto?" it is no longer what was asked first. */
function lastSaid({ words, question }: LastAnswer): string {
  const said = words.split(between).at(-1) ?? question;
  return isLedQuestion(said) ? said : question;
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
  { text, alone, last, isNamed }: Asked,
  options: SearchOptions,
): Promise<Looked | { above: LastAnswer } | null> {
  if (isBareQuestion(text)) return { above: last };
  if (measuresOnlyOf(text)) return readMeasure(services, text, last, options);
  const told = toldOfIt(text);
  if (told !== null) return readTold(services, { text, told, alone, last }, options);
  const isLed = isLedQuestion(text) || pointsToBefore(text);
  const isVague = isShortQuestion(text) && alone.outcome !== 'answer';
  if (!isLed && (!isVague || (alone.outcome === 'clarify' && findsOther(alone, last)))) return null;
  // "LGPD" alone has too little weight beside another question, and "e no pix?" was asked of what came before.
  const isBrief =
    last.question.trim().split(/\s+/).length <= mostWordsOfBrief || isLedQuestion(last.question);
  const question = joinWords(pointsToBefore(text) ? lastSaid(last) : last.question, text);
  const searched = isBrief ? joinWords(last.title, question) : question;
  const together = await services.findAnswer(searched, options);
  const [first] = together.candidates;
  if (alone.outcome === 'answer' && first?.articleId === alone.articleId) {
    return alone.articleId === last.articleId ? { above: last } : { found: alone, question: text };
  }
  if (together.outcome === 'answer') {
    if (together.articleId !== last.articleId) return { found: together, question };
    // "E se eu buscar?" after what delivery costs: where that says nothing of it, another article may.
    const mayBeElsewhere =
      (variesCase(text) || isNamed) &&
      alone.outcome === 'clarify' &&
      first?.articleId !== alone.articleIds[0];
    return mayBeElsewhere && !isSpokenOf(services, text, last, options.locale)
      ? { found: alone, question: text }
      : { above: last };
  }
  if (together.outcome === 'clarify') {
    // "What cards do you take" has more to go by than what it was said to.
    const hasMore = alone.outcome === 'clarify' && alone.confidence > together.confidence;
    if (!isLed && hasMore && !alone.articleIds.includes(last.articleId))
      return { found: alone, question: text };
    // Of the case that is asked for now, an answer may say nothing.
    const isTold = !(variesCase(text) || isNamed) || isSpokenOf(services, text, last, options.locale);
    // What was just given is not offered once more.
    const isGiven = first?.articleId === last.articleId || together.articleIds.includes(last.articleId);
    return alone.outcome !== 'answer' && isGiven && isTold ? { above: last } : { found: together, question };
  }
  return alone.outcome === 'answer' ? { above: last } : null;
}

/** "Quanto tempo leva?" alone finds whatever is asked so most often: only what was spoken of is meant. */
async function readMeasure(
  services: BotServices,
  text: string,
  last: LastAnswer,
  options: SearchOptions,
): Promise<Looked | { above: LastAnswer }> {
  if (saysSomethingTo(services, text, last, options.locale)) return { above: last };
  const question = joinWords(last.question, text);
  const found = await services.findAnswer(question, options);
  return found.outcome === 'answer' && found.articleId !== last.articleId
    ? { found, question }
    : { above: last };
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
  if (isSpokenOf(services, told, last, options.locale)) return { above: last };
  const question = joinWords(last.question, text);
  const together = await services.findAnswer(question, options);
  if (together.outcome === 'none') return null;
  return together.candidates[0]?.articleId === last.articleId
    ? { above: last }
    : { found: together, question };
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
  if (readRefusal(text) !== null) return null;
  // "Onde" alone finds what happens to be asked by that word.
  if (alone.outcome === 'answer' && !isBareQuestion(text)) return null;
  const goesOn =
    isBareQuestion(text) ||
    isLedQuestion(text) ||
    lacksSubject(text) ||
    toldOfIt(text) !== null ||
    (isShortQuestion(text) && alone.outcome === 'none');
  if (asksQuestion(text) && !goesOn) return null;
  const question = joinWords(asked, text);
  const found = await services.findAnswer(question, options);
  return found.outcome === 'none' ? null : { found, question };
}
