import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import type { LastAnswer } from '../answering/last-answer';
import { asksAgainOf, isSpokenOf, saysSomethingTo } from '../answering/last-answer-passage';
import { namesTopic } from '../answering/names-topic';
import type { BotServices } from '../bot-services';
import { countWords } from '../hearing/count-words';
import {
  isBareQuestion,
  isLedQuestion,
  isShortQuestion,
  measuresOnlyOf,
  pointsToBefore,
  variesCase,
} from '../hearing/follow-up';
import { joinWords, lastJoined } from '../hearing/join-words';
import { toldOfIt } from '../hearing/told-of-it';
import { readMeasure } from './read-measure';
import type { LookUpOptions, WithLast } from './request';

/** What was said, and found by itself, after an answer. */
interface Said {
  readonly services: BotServices;
  readonly options: LookUpOptions;
  readonly text: string;
  readonly alone: FoundAnswer;
  readonly last: LastAnswer;
  /** Whether it names a matter that articles are about. */
  readonly isNamed: boolean;
}

const goesAlone: WithLast = { is: 'alone' };

/**
 * Reads what was said after an answer with that answer: what names no matter of its own finds anything by itself.
 *
 * @param last null when there is none to go on with
 */
export async function readWithLast(
  services: BotServices,
  { text, alone, last }: { text: string; alone: FoundAnswer; last: LastAnswer | null },
  options: LookUpOptions,
): Promise<WithLast> {
  if (last === null) return goesAlone;
  if (asksAgainOf(services, text, last, options.locale)) return { is: 'above', last };
  const said: Said = { services, options, text, alone, last, isNamed: namesTopic(services, text, alone) };
  if (said.isNamed && !pointsBack(said)) return goesAlone;
  const read = await readFollowUp(said);
  return read.is === 'above' && asksElsewhere(said) ? { is: 'elsewhere' } : read;
}

/** Whether a text that names a matter is read with the last answer all the same: "e a nota?", unless its own is sure. */
function pointsBack({ text, alone }: Said): boolean {
  if (variesCase(text) || pointsToBefore(text) || isBareQuestion(text)) return true;
  return isLedQuestion(text) && alone.outcome !== 'answer';
}

/** Whether an answer says nothing of a question, and another article may: "e no débito?" after what instalments there are. */
function asksElsewhere({ services, text, alone, last }: Said): boolean {
  if (isBareQuestion(text) || measuresOnlyOf(text) || variesCase(text) || toldOfIt(text) !== null)
    return false;
  if (alone.outcome !== 'clarify' || alone.articleIds[0] === last.articleId) return false;
  return !saysSomethingTo(services, text, last, alone.locale);
}

async function readFollowUp(said: Said): Promise<WithLast> {
  const { services, text, last, options } = said;
  if (isBareQuestion(text)) return { is: 'above', last };
  if (measuresOnlyOf(text)) return readMeasure(services, { text, last }, options);
  const told = toldOfIt(text);
  if (told !== null) return readTold(said, told);
  return goesOn(said) ? readTogether(said) : goesAlone;
}

/** What is told to an answer is about that one first, where it speaks of it; then about what was asked, as it is now. */
async function readTold({ services, options, text, alone, last }: Said, told: string): Promise<WithLast> {
  if (alone.outcome === 'answer') {
    return alone.articleId === last.articleId
      ? { is: 'above', last }
      : { is: 'found', found: alone, question: text };
  }
  if (isSpokenOf(services, told, last, options.locale)) return { is: 'above', last };
  const question = joinWords(last.question, text);
  const found = await services.findAnswer(question, options);
  if (found.outcome === 'none') return goesAlone;
  return found.candidates[0]?.articleId === last.articleId
    ? { is: 'above', last }
    : { is: 'found', found, question };
}

/** Whether it begins with "e …", or names nothing, or is short and finds nothing clear by itself. */
function goesOn({ text, alone, last }: Said): boolean {
  if (isLed(text)) return true;
  if (!isShortQuestion(text) || alone.outcome === 'answer') return false;
  return alone.outcome === 'none' || !findsOther(alone, last);
}

function isLed(text: string): boolean {
  return isLedQuestion(text) || pointsToBefore(text);
}

/** How far, in logits, what a question finds alone must be before the rest to be about a matter of its own. */
const clearLead = 3;

function findsOther({ candidates }: FoundAnswer, last: LastAnswer): boolean {
  const [first, second] = candidates;
  if (first === undefined || first.articleId === last.articleId) return false;
  return second === undefined || first.score - second.score >= clearLead;
}

async function readTogether(said: Said): Promise<WithLast> {
  const { services, options, text, alone, last } = said;
  const question = joinWords(pointsToBefore(text) ? lastSaid(last) : last.question, text);
  const searched = isBrief(last.question) ? joinWords(last.title, question) : question;
  const together = await services.findAnswer(searched, options);
  if (alone.outcome === 'answer' && together.candidates[0]?.articleId === alone.articleId) {
    return alone.articleId === last.articleId
      ? { is: 'above', last }
      : { is: 'found', found: alone, question: text };
  }
  if (together.outcome === 'answer') return readSure(said, together, question);
  if (together.outcome === 'clarify') return readClose(said, together, question);
  return alone.outcome === 'answer' ? { is: 'above', last } : goesAlone;
}

/** What a pronoun stands for was spoken of last: after "e no boleto?" it is no longer what was asked first. */
function lastSaid({ words, question }: LastAnswer): string {
  const said = lastJoined(words);
  return isLedQuestion(said) ? said : question;
}

const mostWordsOfBrief = 2;

/** "LGPD" alone has too little weight beside another question, and "e no pix?" was asked of what came before. */
function isBrief(question: string): boolean {
  return countWords(question) <= mostWordsOfBrief || isLedQuestion(question);
}

/** One article is sure of the two together. */
function readSure(said: Said, together: FoundAnswer & { outcome: 'answer' }, question: string): WithLast {
  const { text, alone, last } = said;
  if (together.articleId !== last.articleId) return { is: 'found', found: together, question };
  // "E se eu buscar?" after what delivery costs: where that says nothing of it, another article may.
  const nearest = together.candidates[0]?.articleId;
  const mayBeElsewhere = alone.outcome === 'clarify' && nearest !== alone.articleIds[0];
  return mayBeElsewhere && !mayBeTold(said)
    ? { is: 'found', found: alone, question: text }
    : { is: 'above', last };
}

/** Some articles come near to the two together. */
function readClose(said: Said, together: FoundAnswer & { outcome: 'clarify' }, question: string): WithLast {
  const { text, alone, last } = said;
  // "What cards do you take" has more to go by than what it was said to.
  const hasMore = alone.outcome === 'clarify' && alone.confidence > together.confidence;
  if (!isLed(text) && hasMore && !alone.articleIds.includes(last.articleId))
    return { is: 'found', found: alone, question: text };
  // What was just given is not offered once more.
  const isGiven =
    together.candidates[0]?.articleId === last.articleId || together.articleIds.includes(last.articleId);
  return alone.outcome !== 'answer' && isGiven && mayBeTold(said)
    ? { is: 'above', last }
    : { is: 'found', found: together, question };
}

/** Whether the last answer may have it: of another case, or a matter that is named, it may say nothing. */
function mayBeTold({ services, options, text, last, isNamed }: Said): boolean {
  return !(variesCase(text) || isNamed) || isSpokenOf(services, text, last, options.locale);
}
