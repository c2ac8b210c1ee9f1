import { createHash } from 'node:crypto';
import { maskPersonalData } from '../../language/mask-personal-data';
import { plainText } from '../search/read-article-text';
import type { IndexedArticle } from '../search/search-types';

/** What of an article gets a vector of its own. */
export interface Passage {
  /** Tells whether the text changed. */
  readonly hash: string;
  readonly text: string;
}

/** About 300 tokens: within what small models read. */
const longestPassage = 1_000;
const longestHeading = 300;
const mostQuestions = 24;
const mostParts = 24;

/**
 * An article's passages: its title, each alternative question, and its body in parts. Every part but the first stands
 * under the title, since alone it often does not say what it is about. Alternative questions may be customers' own
 * words: personal data is masked in them.
 */
export function splitIntoPassages(article: IndexedArticle): Passage[] {
  const title = article.title.slice(0, longestHeading).trim();
  const [first = '', ...further] = splitText(
    plainText(article.answer.slice(0, mostParts * longestPassage)),
    longestPassage,
  );
  const texts = [
    title,
    ...article.questions.slice(0, mostQuestions).map(questionPassage),
    first,
    ...further.slice(0, mostParts - 1).map((part) => `${title}\n${part}`),
  ];
  const distinct = new Set(texts.filter((text) => text.trim() !== ''));
  return [...distinct].map((text) => ({ text, hash: hashText(text) }));
}

/** The passage that an alternative question is. */
export function questionPassage(question: string): string {
  return maskPersonalData(question.slice(0, longestHeading)).trim();
}

/** What a passage's vector is kept under: the same text is embedded once. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

const paragraphEnd = /\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/;
const sentenceEnd = /(?<=[.!?:;])\s+|\n+/;

/** Cuts a text at the ends of paragraphs, of sentences where a paragraph is too long, and anywhere at the last. */
export function splitText(text: string, longest: number): string[] {
  const pieces = text
    .split(paragraphEnd)
    .flatMap((paragraph) => (paragraph.length <= longest ? [paragraph] : paragraph.split(sentenceEnd)))
    .flatMap((piece) => cutHard(piece, longest))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + piece.length < longest)
      parts[parts.length - 1] = `${last}\n${piece}`;
    else parts.push(piece);
  }
  return parts;
}

function cutHard(text: string, longest: number): string[] {
  const cut: string[] = [];
  for (let at = 0; at < text.length; at += longest) cut.push(text.slice(at, at + longest));
  return cut;
}
