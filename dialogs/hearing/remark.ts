import { asksQuestion } from './asks-question';
import { countWords } from './count-words';
import { namesTime } from './names-time';
import { plainWords } from './plain-words';

const mostWordsOfFragment = 4;
/** A few words that ask nothing by themselves. */
export function isFragment(text: string): boolean {
  return countWords(text) <= mostWordsOfFragment && !asksQuestion(text) && !text.includes('?');
}

const mostWordsOfTime = 6;

/** Little more than a time, such as "pode ser depois das 18" after what was said about deliveries. */
export function isMereTime(text: string): boolean {
  return countWords(text) <= mostWordsOfTime && namesTime(text) && !asksQuestion(text);
}

const remark =
  /^(?:ja|foi|fui|era|e|esta|ta|to|estou|continua|ainda|nao|isso|ele|ela|it|its|this|that|i|im|ive|already|still|was|not|no) /;

/** Whether a text begins as what is told does, and not as the name of a matter. */
export function opensAsRemark(text: string): boolean {
  return remark.test(plainWords(text));
}
