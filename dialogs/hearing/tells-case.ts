import { plainWords } from './plain-words';

const fewestWords = 12;
const happened =
  /\b(?:comprei|compramos|comprou|encomendei|fiz (?:um|uma|a|o|essa|esse)|pedi|chegou|chegaram|veio|vieram|recebi|recebemos|entregaram|entregou|deixou|deixaram|mandaram|mandou|cobraram|cobrou|paguei|pagamos|era (?:pra|para)|demorou|demoraram|faltou|quebrou|parou|(?:i|we) (?:bought|ordered|received|got|paid|asked|called|returned|sent)|arrived|came|turned up|was (?:charged|delivered|supposed|left|sent)|were (?:supposed|delivered)|has(?:nt)? (?:arrived|come)|you (?:sent|charged|delivered)|they (?:sent|left|delivered|said))\b/;

/** Whether a message is the story of a purchase rather than a question, with or without a story before it. */
export function tellsCase(text: string): boolean {
  if (/\?[^\p{L}]*$/u.test(text)) return false;
  const said = plainWords(text);
  return said.split(' ').length >= fewestWords && happened.test(said);
}
