import { asksQuestion } from './asks-question';
import { countWords } from './count-words';
import { isLedQuestion } from './follow-up';
import { lastJoined } from './join-words';
import { plainWords } from './plain-words';
import { isWish } from './wish';

const toIt = /\b(?:nel[ae]s?|nisso|nisto|(?:on|in|over|to) (?:it|them))\b/;
const asksWhatNow =
  / (?:e agora|e ai|o que (?:eu )?(?:faco|posso fazer)|como (?:eu )?faco|(?:tem|da|ha) (?:algum )?problema|faz (?:mal|diferenca)|pode(?: ser)?|serve|vale|perdi|perde|e (?:permitido|proibido)|what now|now what|what (?:do|should|can) i do|is (?:that|it|this) (?:ok|okay|fine|alright|a problem|allowed)|does (?:that|it) matter|any problem)$/;
/** "Já montei, tem problema?" tells something of its own. */
const onlyLeads = /^(?: (?:e|mas|entao|ai|isso|and|but|so|then))*$/;
const laughter = / (?:kk+|rs(?:rs)*|haha+|hehe+|lol)$/;
const mostWordsOfTold = 14;

/**
 * What is told to an answer, without the "and now?" that may end it: "já tirei a etiqueta (tem problema?)", "caiu vinho
 * nele"; null when a text is no such thing.
 */
export function toldOfIt(text: string): string | null {
  if (countWords(text) > mostWordsOfTold || isLedQuestion(text) || isWish(text)) return null;
  const said = plainWords(text).replace(laughter, '');
  const told = said.replace(asksWhatNow, '');
  if (told !== said) return told;
  return toIt.test(said) && !asksQuestion(text) ? said : null;
}

/** Whether a text speaks of what happened to something by a pronoun: "caiu vinho nele". */
export function happensToIt(text: string): boolean {
  return toIt.test(plainWords(text));
}

/** "Tem problema?" alone asks of what was told before it: the two as one; any other text as it is. */
export function withWhatWasTold(
  text: string,
  { words, question }: { words: string; question: string },
): string {
  const told = lastJoined(words.slice(question.length)).trim();
  const said = ` ${plainWords(text)}`;
  const rest = said.replace(asksWhatNow, '');
  return told !== '' && rest !== said && onlyLeads.test(rest) ? `${told}, ${text}` : text;
}
