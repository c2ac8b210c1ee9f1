const prepositionFirst =
  /^\s*(?:[eé] )?(?:pr[ao]|para|sobre|d[aeo]s?|about|for|with|of)\s+(?:(?:o|a|os|as|meu|minha|the|my)\s+)?(?=\S+(?:\s+\S+)?\s*$)/iu;

const hedgeFirst =
  /^\s*(?:(?:i mean(?:t)?|(?:more |something )?like|i (?:think|guess)|maybe|(?:eu )?qu(?:er|is) dizer|tipo(?: assim)?|no caso|digo|acho que|talvez)[\s,]+)+(?=\S)/i;

/** A matter named in a word or two, without what leads to it: "pra entrega" to "which of these?" is "entrega". */
export function bareMatter(text: string): string {
  return text.replace(hedgeFirst, '').replace(prepositionFirst, '');
}
