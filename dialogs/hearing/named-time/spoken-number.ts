const numbers: Record<string, number> = {
  uma: 1,
  duas: 2,
  dois: 2,
  tres: 3,
  quatro: 4,
  cinco: 5,
  seis: 6,
  sete: 7,
  oito: 8,
  nove: 9,
  dez: 10,
  onze: 11,
  doze: 12,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

/** A pattern's alternatives for the numbers that are written out, from one to twelve. */
export const numberWords = Object.keys(numbers).join('|');

/** The number that a word or its digits stand for. */
export function numberOf(word: string): number {
  return numbers[word] ?? Number(word);
}
