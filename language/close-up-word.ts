const oneLetter = /^(.)\1*$/u;
const stretched = /([a-z])\1{2,}/g;
/** No word of either language ends in these, and "ii" stands in none. */
const doubledAtEnd = /(?<=\p{L}{3})([aiu])\1$/u;
const doubledWithin = /^([a-z]{1,3})ii(?=[a-z]$)/;

/** A folded word with its stretched letters closed up: "obrigadaaa", "obrigadaa", "siim". "bbb" is a name. */
export function closeUpWord(word: string): string {
  if (oneLetter.test(word)) return word;
  return word.replace(stretched, '$1').replace(doubledAtEnd, '$1').replace(doubledWithin, '$1i');
}
