import { asksQuestion } from './asks-question';
import { countWords } from './count-words';
import { tellsCase } from './tells-case';
import { isWish } from './wish';

const sentenceEnd = /(?<=[.!;])\s+|\n+/;
const mostWordsBeside = 6;

/**
 * The one sentence of a message that asks, where what stands beside it only leads to it: "ok just brazil then. how long
 * to recife"; any other message as it is.
 */
export function askedSentence(text: string): string {
  const sentences = text.split(sentenceEnd).filter((sentence) => /\p{L}/u.test(sentence));
  const asking = sentences.filter(asksQuestion);
  const [asked] = asking;
  if (sentences.length < 2 || asking.length !== 1 || asked === undefined) return text;
  const besides = sentences.filter((sentence) => sentence !== asked);
  const isMereLead = besides.every(
    (sentence) => countWords(sentence) <= mostWordsBeside && !isWish(sentence) && !tellsCase(sentence),
  );
  return isMereLead &&
    /^(?:ok|okay|ah|ta|t[aá]|entendi|certo|beleza|blz|all right|alright|got it|i see|fine|right)\b/i.test(
      text.trim(),
    )
    ? asked
    : text;
}
