const combiningMarks = /\p{M}+/gu;
const typographicApostrophes = /[’‘`´ʼ]/g;
/** Nearly all characters decompose into up to four ("½", "…"); one of Arabic's stands for eighteen. */
const mostGrowth = 4;

/**
 * Brings a text to the form in which everything is compared: compatibility-decomposed (NFKD), accents
 * off, lower case, one kind of apostrophe. "Não", "NÃO" and "nao" become the same; so do "ﬁ" and "fi".
 *
 * The work is linear in the length; the caller bounds the length, and what comes is at most about four times as long.
 */
export function foldText(text: string): string {
  // The acute accent typed as a character decomposes into a space and a mark: it goes first. Greek's grave accent
  // decomposes into the one typed as a character: that goes afterwards.
  return text
    .replace(typographicApostrophes, "'")
    .normalize('NFKD')
    .slice(0, mostGrowth * text.length)
    .replace(combiningMarks, '')
    .replace(typographicApostrophes, "'")
    .toLowerCase();
}
