import type { Locale } from '../../contracts/locale';
import { readWords } from '../search/read-article-text';
import { contentStems, readParagraphs, splitParagraphs } from './answer-paragraphs';
import { isAskingWord } from './asking-words';
import { measureAsked } from './measure-asked';

/** An answer up to this many characters is its own passage. */
const shortAnswer = 600;

/**
 * The paragraph (Markdown) of an answer that shares most content words with the question; the whole
 * answer when it is short, its first paragraph when nothing is shared.
 */
export function choosePassage(question: string, answer: string, locale: Locale): string {
  if (answer.length <= shortAnswer) return answer;
  return findPassage(question, answer, locale) ?? withItsList(answer, splitParagraphs(answer)[0] ?? '');
}

/**
 * The paragraph (Markdown) of an answer that shares most content words with the question, or tells the price, the
 * time or the place that is asked for. Null when there is none.
 */
export function findPassage(question: string, answer: string, locale: Locale): string | null {
  const found = findParagraph(question, answer, locale);
  return found === null ? null : withItsList(answer, found);
}

/** The paragraphs (Markdown) of an answer that tell the price, the time or the place that is asked for. */
export function findMeasures(question: string, answer: string, locale: Locale): string[] {
  const told = measureAsked(question, locale);
  if (told === undefined) return [];
  return readParagraphs(answer, locale)
    .filter(({ plain }) => told.tells(plain))
    .map(({ markdown }) => withItsList(answer, markdown));
}

/** A paragraph that leads to a list or a table ("em dias úteis:", "Não chegou?") says nothing without it. */
function withItsList(answer: string, paragraph: string): string {
  if (!/[:?]\**$/.test(paragraph)) return paragraph;
  const paragraphs = splitParagraphs(answer);
  const next = paragraphs[paragraphs.indexOf(paragraph) + 1];
  return next === undefined ? paragraph : `${paragraph}\n\n${next}`;
}

function hasFigures(answer: string, paragraph: string): boolean {
  return /\d/.test(withItsList(answer, paragraph));
}

/** So many shared words is it worth that a paragraph tells the measure that is asked for. */
const measureWorth = 1.5;

function findParagraph(question: string, answer: string, locale: Locale): string | null {
  const words = readWords(question.slice(0, 2_000), locale).filter((word) => !isAskingWord(word));
  const asked = new Set(contentStems(words, locale));
  let best: string | null = null;
  let bestShared = 0;
  let bestTogether = 0;
  const told = measureAsked(question, locale);
  for (const { markdown: paragraph, plain, stems, statements } of readParagraphs(answer, locale)) {
    const same = countShared(asked, stems);
    // In itself, or in the figures of the list or table that it leads to.
    const isTold =
      told?.tells(plain) || (told && same > 0 && /:\s*$/.test(paragraph) && hasFigures(answer, paragraph));
    // Who asks how long hears how long, whatever other word a paragraph happens to have.
    const shared = isTold ? same + measureWorth : same;
    if (shared === 0 || shared < bestShared) continue;
    // "Pix" in one item and "card" in another say less of both than one sentence does.
    const together = Math.max(...statements.map((statement) => countShared(asked, statement)));
    if (shared > bestShared || together > bestTogether) {
      best = paragraph;
      bestShared = shared;
      bestTogether = together;
    }
  }
  return best;
}

function countShared(asked: ReadonlySet<string>, stems: ReadonlySet<string>): number {
  return [...asked].filter((stem) => stems.has(stem)).length;
}
