import { wordsOfTown } from '../../language/places';
import type { QueryContext, QueryWord } from './query-word';
import { questionKinds } from './question-kinds';
import { readWords } from './read-article-text';
import { isKnown, readCompound, readKnownWord, readTownAfterIn, readUnknownWord } from './read-query-word';

const longestQuery = 2_000;
const mostWords = 64;
const longestName = 4;
const farewells = new Set(
  'obrigado obrigada obrigados agradeco valeu grato grata abracos abraco atenciosamente att thanks regards cheers'.split(
    ' ',
  ),
);

/**
 * Reads what a customer typed into the words to search, in order, each once: abbreviations written
 * out, unknown words split, joined with the next or corrected against the index's own words, synonyms
 * added. Only the first 2,000 characters and 64 words count.
 */
export function readQuery(query: string, context: QueryContext): QueryWord[] {
  const words = readWords(query.slice(0, longestQuery), context.locale).slice(0, mostWords);
  const typed = writeOutNumbers(dropSignature(dropGreeting(words), context), context);
  const read = readSequence(typed, context);
  // Asked of the corrected words: "quanot custa" asks for a price as well.
  const kinds = questionKinds(
    read.map(({ word }) => word),
    context.locale,
  );
  const known = kinds.filter((kind) => isKnown(kind, context)).map((kind) => readKnownWord(kind, context));
  const distinct = new Map([...read, ...known].reverse().map((word) => [word.word, word]));
  return [...distinct.values()].reverse();
}

const greetingPattern =
  /^(?:(?:oi+|oie|ola|opa|hi|hello|hey|bom dia|boa tarde|boa noite|good (?:morning|afternoon|evening)|ok|okay|ah|oh) )+(?=\S)/;

/** The words without the greeting, or the "ok", before them: "oi, bom dia, cadê meu pedido" asks what it asks without. */
function dropGreeting(words: readonly string[]): readonly string[] {
  const greeting = greetingPattern.exec(words.join(' '))?.[0];
  return greeting === undefined ? words : words.slice(greeting.split(' ').length - 1);
}

const numbers = new Map([
  ['2', ['dois', 'duas', 'two']],
  ['3', ['tres', 'three']],
]);
const longerWord = /^\p{L}{3,}$/u;

/** "2 cartões" as "dois cartões", where an article has the word. */
function writeOutNumbers(words: readonly string[], context: QueryContext): string[] {
  return words.map((word, at) => {
    const written = longerWord.test(words[at + 1] ?? '') ? numbers.get(word) : undefined;
    return written?.find((each) => isKnown(each, context)) ?? word;
  });
}

/** The words without the name after a farewell: "obrigada, Ana Lima". It is no article's, and says nothing. */
function dropSignature(words: readonly string[], context: QueryContext): readonly string[] {
  const farewell = words.findLastIndex((word) => farewells.has(word));
  if (farewell < 1 || words.length - farewell - 1 > longestName) return words;
  const name = words.slice(farewell + 1);
  return name.some((word) => isKnown(word, context)) ? words : words.slice(0, farewell);
}

function readSequence(typed: readonly string[], context: QueryContext): QueryWord[] {
  const read: QueryWord[] = [];
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? '';
    const previous = typed[at - 1];
    const next = typed[at + 1];
    const afterIn = previous === 'em' ? readTownAfterIn(word, context) : null;
    const town = typed.slice(at, at + wordsOfTown(typed, at));
    if (afterIn !== null) read.push(afterIn);
    else if (town.some((part) => !isKnown(part, context))) {
      // "Porto Alegre" is a place as "Recife" is, and its words mean something else.
      read.push(...readUnknownWord(town.join(''), context));
      at += town.length - 1;
    } else if (next !== undefined && typed[at + 2] === word + next) {
      // A hyphenated compound comes as its parts and its closed form, and is one word.
      read.push(...readCompound(word, next, context));
      at += 2;
    } else if (isKnown(word, context)) {
      read.push(readKnownWord(word, context));
    } else if (next !== undefined && isKnown(word + next, context) && !isKnown(next, context)) {
      read.push(readKnownWord(word + next, context));
      at++;
    } else if (previous !== undefined && isKnown(previous + word, context)) {
      read.push(readKnownWord(previous + word, context));
    } else {
      read.push(...readUnknownWord(word, context));
    }
  }
  return read;
}
