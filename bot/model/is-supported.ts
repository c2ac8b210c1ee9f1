import type { Locale } from '../../contracts/locale';
import { foldText } from '../../language/fold-text';
import { stemWord } from '../../language/stem-word';
import { isStopWord } from '../../language/stop-words';
import { tokenize } from '../../language/tokenize';

/** In a sentence, at most this share of the content may be foreign to the article, and at most so many words. */
const mostForeignShare = 0.25;
const mostForeignWords = 2;

const numberPattern = /\d+(?:[.,:/]\d+)*/g;
/** Addresses of any kind: links, bare domains, e-mail addresses, the targets of Markdown links. */
const addressPattern =
  /https?:\/\/[^\s)>\]]+|\]\(([^)\s]*)|[^\s@()[\]]{1,64}@[\w-]+(?:\.[\w-]+)+|\b[\w-]{2,63}(?:\.[\w-]{2,63})*\.[a-z]{2,}\b(?:\/[^\s)>\]]*)?/giu;
/** What masking leaves in a customer's words; an article has none, so the model took it from the question. */
const mask = /\[(?:EMAIL|SECRET|CPF|CNPJ|RG|PHONE|CARD)\]/;

const numberWords: Record<Locale, ReadonlySet<string>> = {
  'pt-BR': new Set(
    `dois duas tres quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezesseis dezessete
dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento mil metade dobro
primeiro primeira segundo segunda terceiro terceira`.split(/\s+/),
  ),
  en: new Set(
    `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half double twice first second
third`.split(/\s+/),
  ),
};
const negation: Record<Locale, ReadonlySet<string>> = {
  'pt-BR': new Set('nao nem nunca jamais sem nenhum nenhuma nada ninguem'.split(' ')),
  en: new Set(
    `not no nor never none without nothing nobody cannot cant dont doesnt wont isnt arent didnt couldnt shouldnt
wouldnt`.split(/\s+/),
  ),
};

/** Words that grant what the customer asked: a passage must grant it, too. */
const affirmation: Record<Locale, ReadonlySet<string>> = {
  'pt-BR': new Set('sim claro certamente certeza logico positivo exato exatamente'.split(' ')),
  en: new Set('yes yeah yep sure certainly absolutely definitely exactly indeed'.split(' ')),
};

interface Sentence {
  stems: Set<string>;
  /** Number words and words that grant: none of them may be new. */
  weightyWords: string[];
  isNegative: boolean;
}

function readSentence(text: string, locale: Locale): Sentence {
  const words = tokenize(foldText(text));
  const content = words.filter((word) => !isStopWord(word, locale) && !negation[locale].has(word));
  return {
    stems: new Set(content.map((word) => stemWord(word, locale))),
    weightyWords: words.filter((word) => numberWords[locale].has(word) || affirmation[locale].has(word)),
    isNegative: words.some((word) => negation[locale].has(word)),
  };
}

function sentencesOf(text: string, locale: Locale): Sentence[] {
  return text
    .split(/(?<=[.!?;:])\s+|\n+/)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) => readSentence(sentence, locale));
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(addressPattern)].map(([whole, target]) =>
    (target ?? whole).replace(/[.,;:!?]+$/, ''),
  );
}

/** The article's sentence that shares most with this one. */
function nearest(sentence: Sentence, article: readonly Sentence[]): Sentence | undefined {
  let best: Sentence | undefined;
  let bestShared = 0;
  for (const candidate of article) {
    const shared = [...sentence.stems].filter((stem) => candidate.stems.has(stem)).length;
    if (shared > bestShared) {
      best = candidate;
      bestShared = shared;
    }
  }
  return best;
}

/**
 * True when an answer says nothing that its source does not: every number, address and number word is the source's; a
 * sentence is made of the source's words, save a few; it denies only what the source denies, and grants only what the
 * source grants. Strict rather than generous: what fails is answered with the article's own text.
 *
 * @param article the article, or the passages that the answer cites
 */
export function isSupported(answer: string, article: string, locale: Locale): boolean {
  if (mask.test(answer)) return false;
  const numbers = new Set(article.match(numberPattern) ?? []);
  if ((answer.match(numberPattern) ?? []).some((number) => !numbers.has(number))) return false;
  const addresses = new Set(addressesIn(article));
  if (addressesIn(answer).some((address) => !addresses.has(address))) return false;

  const source = sentencesOf(article, locale);
  const stems = new Set(source.flatMap((sentence) => [...sentence.stems]));
  const weightyWords = new Set(source.flatMap((sentence) => sentence.weightyWords));
  return sentencesOf(answer, locale).every((sentence) => {
    if (sentence.weightyWords.some((word) => !weightyWords.has(word))) return false;
    const foreign = [...sentence.stems].filter((stem) => !stems.has(stem)).length;
    const mayBeForeign = Math.min(mostForeignWords, Math.floor(sentence.stems.size * mostForeignShare));
    if (foreign > mayBeForeign) return false;
    const near = nearest(sentence, source);
    // Without a word in common it says something else, or grants and denies what was asked: "No."
    return near !== undefined && near.isNegative === sentence.isNegative;
  });
}
