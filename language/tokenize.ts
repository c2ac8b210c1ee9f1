const longestToken = 64;

// A run of letters and digits, with the marks that may stand inside one: it's, guarda-chuva, 12.345-6.
const chunkPattern = /[\p{L}\p{N}]+(?:['.\-/_][\p{L}\p{N}]+)*/gu;
const innerMark = /[.\-/_]/;
const digit = /\p{N}/u;
const onlyDigits = /^\p{N}+$/u;

// Portuguese pronouns that hang on a verb: "envia-lo", "arrependi-me".
const clitics = new Set('me te se lo la los las no na nos nas lhe lhes o a os as vos'.split(' '));

/**
 * Splits a folded text (see `foldText`) into words.
 *
 * - Apostrophes close up: "don't" and "dont" are one word.
 * - A hyphenated compound gives its parts and its closed form ("guarda-chuva": guarda, chuva,
 *   guardachuva), so that each spelling finds the others; one with a part of one or two letters gives
 *   only the closed form ("e-mail": email), and a verb loses the hyphen before its pronoun.
 * - Long numbers and codes stay whole, without their marks ("123.456.789-09": 12345678909); short ones
 *   such as "3-5" or "24/7" are read as separate numbers.
 *
 * Tokens are cut at 64 characters.
 */
export function tokenize(foldedText: string): string[] {
  const tokens: string[] = [];
  for (const [chunk] of foldedText.matchAll(chunkPattern)) {
    const word = chunk.replaceAll("'", '');
    if (innerMark.test(word)) pushCompound(word.split(innerMark), tokens);
    else push(word, tokens);
  }
  return tokens;
}

function pushCompound(parts: string[], tokens: string[]): void {
  const closed = parts.join('');
  if (onlyDigits.test(closed)) {
    if (closed.length >= 6) push(closed, tokens);
    else pushAll(parts, tokens);
    return;
  }
  if (digit.test(closed)) {
    pushAll(parts, tokens);
    push(closed, tokens);
    return;
  }
  const [first = '', second = ''] = parts;
  if (parts.length === 2 && first.length > 2 && clitics.has(second)) {
    pushAll(parts, tokens);
    return;
  }
  if (parts.some((part) => part.length <= 2)) {
    push(closed, tokens);
    return;
  }
  pushAll(parts, tokens);
  if (parts.length === 2) push(closed, tokens);
}

function pushAll(parts: string[], tokens: string[]): void {
  for (const part of parts) push(part, tokens);
}

function push(word: string, tokens: string[]): void {
  tokens.push(word.length > longestToken ? word.slice(0, longestToken) : word);
}
