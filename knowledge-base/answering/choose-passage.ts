import type { Locale } from '../../contracts/locale';
import { stemWord } from '../../language/stem-word';
import { isStopWord } from '../../language/stop-words';
import { questionKinds } from '../search/question-kinds';
import { plainText, readWords } from '../search/read-article-text';

/** An answer up to this many characters is its own passage. */
const SHORT_ANSWER = 600;
const PARAGRAPH_END = /\n\s*\n/;

/**
 * The paragraph (Markdown) of an answer that shares most content words with the question; the whole
 * answer when it is short, its first paragraph when nothing is shared.
 */
export function choosePassage(question: string, answer: string, locale: Locale): string {
  if (answer.length <= SHORT_ANSWER) return answer;
  return (
    findPassage(question, answer, locale) ??
    withItsList(answer, (answer.split(PARAGRAPH_END)[0] ?? '').trim())
  );
}

/** What a paragraph has that says how much, or how long. */
const measures: readonly (readonly [kind: string, told: RegExp])[] = [
  ['?price', /R\$\s?\d|\$\s?\d|€|\d\s?%|\b(?:gr[aá]tis|gratuit[oa]s?|sem custo|free|no charge)\b/iu],
  [
    '?duration',
    /\b\d+(?:\s*(?:a|to|-|–)\s*\d+)?\s+(?:dias?|horas?|minutos?|semanas?|m[eê]s(?:es)?|anos?|(?:business |working |calendar )?days?|hours?|minutes?|weeks?|months?|years?)\b/iu,
  ],
];

/**
 * The paragraph (Markdown) of an answer that shares most content words with the question; without any shared, the
 * first that tells the price or the time that is asked for. Null when there is none.
 */
export function findPassage(question: string, answer: string, locale: Locale): string | null {
  const found = findShared(question, answer, locale) ?? findMeasure(question, answer, locale);
  return found === null ? null : withItsList(answer, found);
}

/** A paragraph that leads to a list or a table ("em dias úteis:") says nothing without it. */
function withItsList(answer: string, paragraph: string): string {
  if (!paragraph.endsWith(':')) return paragraph;
  const paragraphs = answer.split(PARAGRAPH_END).map((each) => each.trim());
  const next = paragraphs[paragraphs.indexOf(paragraph) + 1];
  return next === undefined ? paragraph : `${paragraph}\n\n${next}`;
}

/** "É cobrado?" and a bare "quanto" ask for a price as well. */
const asksPrice =
  /(?:^| )(?:cobrad[oa]s?|cobram?|pag[oa]s?|paga|pagas|gratis|gratuit[oa]s?|free|charged?|paid)(?: |$)|^(?:e )?(?:quanto|how much)$/;

/** What a paragraph has that says how much, or how long, where that is asked. */
function measureAsked(question: string, locale: Locale): RegExp | undefined {
  const words = readWords(question.slice(0, 2_000), locale);
  const kinds = questionKinds(words, locale);
  const asked = asksPrice.test(words.join(' ')) ? ['?price', ...kinds] : kinds;
  return measures.find(([kind]) => asked.includes(kind))?.[1];
}

function findMeasure(question: string, answer: string, locale: Locale): string | null {
  const told = measureAsked(question, locale);
  if (told === undefined) return null;
  const fitting = answer.split(PARAGRAPH_END).find((paragraph) => told.test(plainText(paragraph)));
  return fitting?.trim() ?? null;
}

/** What asks for a price or a time: a paragraph that happens to have one of these words tells nothing of it. */
const askingWords = new Set(
  'quanto quanta quantos quantas tempo leva levam demora custa custam cobram how much many long time take takes'.split(
    ' ',
  ),
);

/** Whether a paragraph tells what is measured, in itself or in the figures of the list or table that it leads to. */
function tells(measure: RegExp, paragraph: string, answer: string): boolean {
  if (measure.test(plainText(paragraph))) return true;
  return paragraph.endsWith(':') && /\d/.test(withItsList(answer, paragraph));
}

/** So many shared words is it worth that a paragraph tells the price or the time that is asked for. */
const MEASURE_WORTH = 1.5;

function findShared(question: string, answer: string, locale: Locale): string | null {
  const words = readWords(question.slice(0, 2_000), locale).filter((word) => !askingWords.has(word));
  const asked = new Set(contentStems(words, locale));
  let best: string | null = null;
  let bestShared = 0;
  const told = measureAsked(question, locale);
  for (const paragraph of answer.split(PARAGRAPH_END).map((each) => each.trim())) {
    const stems = contentStems(readWords(plainText(paragraph), locale), locale);
    const same = new Set(stems.filter((stem) => asked.has(stem))).size;
    if (same === 0) continue;
    // Who asks how long hears how long, whatever other word a paragraph happens to have.
    const shared = told !== undefined && tells(told, paragraph, answer) ? same + MEASURE_WORTH : same;
    if (shared > bestShared) {
      best = paragraph;
      bestShared = shared;
    }
  }
  return best;
}

function contentStems(words: readonly string[], locale: Locale): string[] {
  return words.filter((word) => !isStopWord(word, locale)).map((word) => stemWord(word, locale));
}
