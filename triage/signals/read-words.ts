import { closeUpWord } from '../../language/close-up-word';
import { expandAbbreviations } from '../../language/expand-abbreviations';
import { foldText } from '../../language/fold-text';

const readCharacters = 2_000;
const wordOrMark = /[\p{L}\p{N}]+|[.,;:!?\n]+/gu;

/** What stands where a clause ends. */
export const mark = '|';

/**
 * A message's words, folded, abbreviations written out, stretched letters closed up ("atendenteeee"), with a `mark`
 * where a clause ends. Reads 2,000 characters.
 */
export function readWords(text: string): string[] {
  const words: string[] = [];
  const folded = foldText(text.slice(0, readCharacters))
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, ' ');
  for (const [part] of folded.matchAll(wordOrMark)) {
    if (/^[\p{L}\p{N}]/u.test(part)) words.push(...expandAbbreviations([closeUpWord(part)]));
    else if (words.length > 0 && words.at(-1) !== mark) words.push(mark);
  }
  return words;
}
