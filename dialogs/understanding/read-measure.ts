import { findMeasures } from '../../knowledge-base/answering/choose-passage';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import type { LastAnswer } from '../answering/last-answer';
import { saysSomethingTo, withoutAnyMatter } from '../answering/last-answer-passage';
import type { BotServices } from '../bot-services';
import { contentWords } from '../hearing/content-words';
import { asksDeadline } from '../hearing/follow-up';
import { joinWords } from '../hearing/join-words';
import type { LookUpOptions, WithLast } from './request';

const mostOffered = 3;
/** How far, in logits, an article may be behind the first and still be meant. */
const near = 3;

/**
 * Reads what only asks how much, how long or by when: alone it finds whatever is asked so most often, and only what was
 * spoken of is meant. That answer tells it, or another article about the same does; those that may are asked about.
 */
export async function readMeasure(
  services: BotServices,
  { text, last }: { text: string; last: LastAnswer },
  options: LookUpOptions,
): Promise<WithLast> {
  // By when is often an article of its own; a time that an answer tells may be that of anything.
  const isDeadline = asksDeadline(text);
  if (!isDeadline && saysSomethingTo(services, text, last, options.locale)) return { is: 'above', last };
  const question = joinWords(last.question, text);
  const found = await services.findAnswer(question, options);
  // What was just given is not offered once more.
  const isOther = (articleId: string) =>
    articleId !== last.articleId && (!isDeadline || sharesMatter(services, last, articleId));
  if (found.outcome === 'answer' && isOther(found.articleId)) return { is: 'found', found, question };
  const articleIds = listNear(found, isDeadline)
    .filter((articleId) => isOther(articleId) && tellsMeasure(services, text, articleId))
    .slice(0, mostOffered);
  if (articleIds.length === 0) return { is: 'above', last };
  const { locale, confidence, candidates } = found;
  return { is: 'found', found: { outcome: 'clarify', locale, confidence, candidates, articleIds }, question };
}

/** Articles that may be meant: those to ask about, and with a deadline those behind a sure one as well. */
function listNear(found: FoundAnswer, isDeadline: boolean): readonly string[] {
  if (found.outcome === 'clarify') return found.articleIds;
  if (found.outcome === 'none' || !isDeadline) return [];
  const first = found.candidates[0]?.score ?? 0;
  return found.candidates.filter(({ score }) => first - score < near).map(({ articleId }) => articleId);
}

/** Whether an article tells the price, the time or the place that is asked for. */
function tellsMeasure(services: BotServices, text: string, articleId: string): boolean {
  const article = services.findPublished(articleId);
  return article !== undefined && findMeasures(text, article.answer, article.locale).length > 0;
}

/** Whether an article is asked for in a word of what was asked last: a deadline may be that of anything. */
function sharesMatter(services: BotServices, { question }: LastAnswer, articleId: string): boolean {
  const article = services.findPublished(articleId);
  if (article === undefined) return false;
  const { locale, title, questions } = article;
  const known = new Set(contentWords([title, ...questions].join(' '), locale));
  return contentWords(withoutAnyMatter(question), locale).some((word) => known.has(word));
}
