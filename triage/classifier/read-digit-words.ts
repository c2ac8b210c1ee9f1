/** English words that are typed as a digit. */
const SOUNDS = new Map([
  ['2', 'to'],
  ['4', 'for'],
]);
const LETTERS = /^[a-z]+$/;
/** After these a digit is a number: "at 4", "for 2". */
const BEFORE_NUMBER = new Set(
  'at for by to of till until after before around about only the my these those last next past over under every than size number table page level'.split(
    ' ',
  ),
);
/** Before these too, as before a plural: "2 tickets", "4 people". */
const AFTER_NUMBER =
  /^(?:am|pm|oclock|people|percent|men|women|children|of|and|or|to|in|on|x|dollar|month|week|day|hour|minute|.{3,}s)$/;

/**
 * Writes out the digits that stand for English words in chat spelling: "waiting 4 a refund", "i want 2 cancel". A digit
 * counts as one only between words, and where no number is to be expected.
 */
export function readDigitWords(tokens: readonly string[]): string[] {
  return tokens.map((token, at) => {
    const word = SOUNDS.get(token);
    if (word === undefined) return token;
    const before = tokens[at - 1] ?? '';
    const after = tokens[at + 1] ?? '';
    const between = LETTERS.test(before) && LETTERS.test(after);
    return between && !BEFORE_NUMBER.has(before) && !AFTER_NUMBER.test(after) ? word : token;
  });
}
