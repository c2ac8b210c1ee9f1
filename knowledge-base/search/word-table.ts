import type { Locale } from '../../contracts/locale';
import { type SpellingMatch, SpellingVocabulary } from '../../language/repair-spelling';
import { stemWord } from '../../language/stem-word';
import { isStopWord } from '../../language/stop-words';
import { growableInts } from './growable-ints';

const NAMES_LATIN_LETTER = /^[a-z]+$/;

/**
 * Numbers the words of an index and their stems (the terms that are searched), and counts in how many
 * articles each word stands. Numbers are never given twice; a word that no article has any more keeps
 * its number, with a count of nought.
 */
export class WordTable {
  /** Word number -> term number. */
  readonly termOfWord = growableInts();
  /** Word number -> number of articles that have the word. */
  readonly articlesWithWord = growableInts();
  private readonly words: string[] = [];
  private readonly stopTerms: boolean[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly termNumbers = new Map<string, number>();
  private readonly spelling = new SpellingVocabulary();

  constructor(private readonly locale: Locale) {}

  get termCount(): number {
    return this.stopTerms.length;
  }

  /** The word's number, a new one if it was never seen. */
  enter(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.words.push(word);
    this.numbers.set(word, number);
    this.articlesWithWord.push(0);
    this.termOfWord.push(this.enterTerm(word));
    if (NAMES_LATIN_LETTER.test(word)) this.spelling.add(word);
    return number;
  }

  /** The number of the term that a word stands for, or undefined if no article ever had it. */
  findTerm(word: string): number | undefined {
    return this.termNumbers.get(this.termKey(word));
  }

  /** Words of the index that a word may be a misspelling of, nearest first. */
  nearest(word: string): SpellingMatch[] {
    return this.spelling.nearest(word, (known) => this.articlesWith(known));
  }

  /** How many articles have exactly this word. */
  articlesWith(word: string): number {
    const number = this.numbers.get(word);
    return number === undefined ? 0 : this.articlesWithWord.at(number);
  }

  word(number: number): string {
    return this.words[number] ?? '';
  }

  isStopTerm(term: number): boolean {
    return this.stopTerms[term] === true;
  }

  private enterTerm(word: string): number {
    const key = this.termKey(word);
    const known = this.termNumbers.get(key);
    if (known !== undefined) return known;
    const term = this.stopTerms.length;
    this.stopTerms.push(isStopWord(word, this.locale));
    this.termNumbers.set(key, term);
    return term;
  }

  private termKey(word: string): string {
    // Stop words are kept apart from content words whose stem they happen to share ("para", "parar").
    return isStopWord(word, this.locale) ? `=${word}` : stemWord(word, this.locale);
  }
}
