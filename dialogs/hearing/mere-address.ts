import { asksQuestion } from './asks-question';
import { plainWords } from './plain-words';

const mostWords = 20;
const street =
  /^(?:(?:o|a|meu|minha|novo|nova|certo|endereco|e|fica|moro|agora|para|pra|na|no|my|new|address|is|its|to|at) )*(?:(?:rua|r|avenida|av|alameda|travessa|rodovia|estrada|praca|servidao|quadra) (?!que|como|se)\p{L}.*\d|\d{1,5} (?:\p{L}+ ){1,3}(?:street|st|avenue|ave|road|rd|lane|drive)(?: |$))/u;

/** Whether a message is an address and nothing else: "rua das Palmeiras 88 ap 12, São José dos Campos". */
export function isMereAddress(text: string): boolean {
  if (text.includes('?') || asksQuestion(text)) return false;
  const said = plainWords(text);
  return said.split(' ').length <= mostWords && street.test(said);
}
