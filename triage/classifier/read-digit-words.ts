/** English words that are typed as a digit. */
const sounds = new Map([
  ['2', 'to'],
  ['4', 'for'],
]);
const lettersOnly = /^[a-z]+$/;
/** After these a digit is a number: "at 4", "for 2". */
const beforeNumber = new Set(
  'at for by to of till until after before around about only the my these those last next past over under every than size number table page level'.split(
    ' ',
  ),
);
/** Before these too, as before a plural: "2 tickets", "4 people". */
const afterNumber =
  /^(?:am|pm|oclock|people|percent|men|women|children|of|and|or|to|in|on|x|dollar|month|week|day|hour|minute|.{3,}s)$/;

/**
 * Writes out the digits that stand for English words in chat spelling: "waiting 4 a refund", "i want 2 cancel". A digit
 * counts as one only between words, and where no number is to be expected.
 */
export function readDigitWords(tokens: readonly string[]): string[] {
  return tokens.map((token, at) => {
    const word = sounds.get(token);
    if (word === undefined) return token;
    const before = tokens[at - 1] ?? '';
    const after = tokens[at + 1] ?? '';
    const between = lettersOnly.test(before) && lettersOnly.test(after);
    return between && !beforeNumber.has(before) && !afterNumber.test(after) ? word : token;
  });
}
