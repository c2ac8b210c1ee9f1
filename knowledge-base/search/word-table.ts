import type { Locale } from '../../contracts/locale';
import { placesLike } from '../../language/places';
import { type SpellingMatch, SpellingVocabulary } from '../../language/repair-spelling';
import { stemWord } from '../../language/stem-word';
import { isStopWord } from '../../language/stop-words';
import { growableInts } from './growable-ints';
import { isQuestionKind } from './question-kinds';
import type { SearchParameters } from './search-parameters';
import { readSynonyms, type Synonyms } from './synonyms';
import { fillers } from './words/fillers';
import { isRealWord } from './words/real-words';

const prefixLength = 4;
const functionMark = '=';
const latinLetters = /^[a-z]+$/;

/** The table as another thread can be handed it. */
export interface PackedWords {
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly termOfWord: Int32Array;
  readonly articlesWithWord: Int32Array;
}

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
  private readonly kindTerms = new Set<number>();
  private readonly terms: string[] = [];
  private readonly termsByPrefix = new Map<string, number[]>();
  private readonly numbers = new Map<string, number>();
  private readonly termNumbers = new Map<string, number>();
  private synonyms: Synonyms;
  /** Term -> the terms that mean the same, of those asked for since the last new term. */
  private readonly synonymNumbers = new Map<string, readonly number[]>();
  private readonly spelling = new SpellingVocabulary();

  constructor(
    private readonly locale: Locale,
    addedSynonyms: readonly (readonly string[])[],
  ) {
    this.synonyms = this.readSynonyms(addedSynonyms);
  }

  /** Replaces the groups of words that mean the same, beside the product's own. */
  setSynonyms(added: readonly (readonly string[])[]): void {
    this.synonyms = this.readSynonyms(added);
    this.synonymNumbers.clear();
  }

  private readSynonyms(added: readonly (readonly string[])[]): Synonyms {
    return readSynonyms(this.locale, (word) => this.termKey(word), added);
  }

  get termCount(): number {
    return this.terms.length;
  }

  /** The word's number, a new one if it was never seen. */
  enter(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.articlesWithWord.push(0);
    this.termOfWord.push(this.enterTerm(word));
    return this.addWord(word);
  }

  private addWord(word: string): number {
    const number = this.words.length;
    this.words.push(word);
    this.numbers.set(word, number);
    if (latinLetters.test(word)) this.spelling.add(word);
    return number;
  }

  pack(): PackedWords {
    const { words, terms } = this;
    return {
      words,
      terms,
      termOfWord: this.termOfWord.trim(),
      articlesWithWord: this.articlesWithWord.trim(),
    };
  }

  /** Takes over another table's words; this one must be empty. */
  adopt({ words, terms, termOfWord, articlesWithWord }: PackedWords): void {
    for (const term of terms) this.addTerm(term);
    for (const word of words) this.addWord(word);
    this.termOfWord.adopt(termOfWord);
    this.articlesWithWord.adopt(articlesWithWord);
  }

  /** The number of the term that a word stands for, or undefined if no article ever had it. */
  findTerm(word: string): number | undefined {
    return this.termNumbers.get(this.termKey(word));
  }

  /** The numbers of the terms that mean about the same as a word. */
  synonymTerms(word: string): readonly number[] {
    const key = this.termKey(word);
    const known = this.synonymNumbers.get(key);
    if (known !== undefined) return known;
    // Customers' words are without number, those with synonyms are not: only these are remembered.
    const synonyms = this.synonyms.get(key);
    if (synonyms === undefined) return [];
    const found = synonyms.flatMap((other) => this.termNumbers.get(other) ?? []);
    this.synonymNumbers.set(key, found);
    return found;
  }

  /** Terms that begin as the word's own stem does, for most of their length: "exercido" and "exercicio". */
  kindredTerms(word: string, sharedPart: number): number[] {
    const key = this.termKey(word);
    if (key.length < prefixLength) return [];
    const kindred: number[] = [];
    for (const term of this.termsByPrefix.get(key.slice(0, prefixLength)) ?? []) {
      const other = this.terms[term] ?? '';
      if (other !== key && commonPrefix(key, other) >= sharedPart * Math.max(key.length, other.length))
        kindred.push(term);
    }
    return kindred;
  }

  /** Words of the index that a word may be a misspelling of, nearest first; none for a word that is one. */
  nearest(word: string): SpellingMatch[] {
    if (isRealWord(word, this.locale)) return [];
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

  /** Share of its inverse document frequency that the term counts. */
  weightOfTerm(term: number, parameters: SearchParameters): number {
    if (this.kindTerms.has(term)) return parameters.questionKindWeight;
    return this.stopTerms[term] ? parameters.stopWordWeight : 1;
  }

  /** Whether a word says nothing about a subject: a stop word, a greeting, a wish. */
  isFunctionWord(word: string): boolean {
    return isStopWord(word, this.locale) || fillers[this.locale].has(word);
  }

  private enterTerm(word: string): number {
    const key = this.termKey(word);
    const known = this.termNumbers.get(key);
    if (known !== undefined) return known;
    return this.addTerm(key);
  }

  private addTerm(key: string): number {
    const term = this.terms.length;
    this.synonymNumbers.clear();
    this.stopTerms.push(key.startsWith(functionMark));
    this.termNumbers.set(key, term);
    this.terms.push(key);
    if (isQuestionKind(key)) this.kindTerms.add(term);
    else if (key.length >= prefixLength && latinLetters.test(key)) {
      const prefix = key.slice(0, prefixLength);
      const alike = this.termsByPrefix.get(prefix);
      if (alike) alike.push(term);
      else this.termsByPrefix.set(prefix, [term]);
    }
    return term;
  }

  private termKey(word: string): string {
    // Stop words are kept apart from content words whose stem they happen to share ("para", "parar").
    if (isQuestionKind(word)) return word;
    if (this.isFunctionWord(word)) return functionMark + word;
    // A name has no other forms: "Belém" shares its stem with "Belo", "Brasília" with "Brasil".
    if (placesLike(word).length > 0) return word;
    return stemWord(this.locale === 'pt-BR' ? reformSpelling(word) : word, this.locale);
  }
}

/** Spellings from before the 1990 agreement, which half the Portuguese-speaking world still types: "acto", "acção". */
function reformSpelling(word: string): string {
  return word.replace(/ct/g, 't').replace(/cc/g, 'c');
}

function commonPrefix(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left.charCodeAt(length) === right.charCodeAt(length)) length++;
  return length;
}
