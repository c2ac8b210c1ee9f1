import { asksQuestion } from './asks-question';
import { countWords } from './count-words';
import { plainWords, saysEitherWay } from './plain-words';
import { readRefusal } from './refusal';
import { isWish } from './wish';

const leads = /^\s*(?:e|mas|and|but|what about|how about)[\s,]+(?=\S)/i;
const mostWordsOfLed = 8;
const mostWordsOfShort = 5;

/** Whether a text goes on with what was asked before: "e quanto tempo leva?"; a statement with "mas" does not. */
export function isLedQuestion(text: string): boolean {
  return (
    leads.test(text) && countWords(text) <= mostWordsOfLed && readRefusal(text) === null && !isWish(text)
  );
}

const conditions = /^\s*(?:e|mas|and|but)[\s,]+(?:se|caso|if|what if)\b/i;

/** Whether the same question is asked for another case: "e se for pelo boleto?" */
export function variesCase(text: string): boolean {
  return conditions.test(text) && isLedQuestion(text);
}

const pointsBack =
  /\b(?:it|them|those|these|that one|this one|the other one|ele|eles|ela|elas|dele|dela|deles|delas|nele|nela|isso|disso|nisso)\b/;

/** "Also, can I get an invoice for it?" is about another matter of the same thing. */
const asksForMore =
  /^(?:(?:e|and|mas|but) )?(?:tambem|tbm|tb|also|outra coisa|mais uma coisa|another thing|one more thing|besides)\b/;

/** Whether a question speaks of its matter only by a pronoun: "can I combine two of them?" */
export function pointsToBefore(text: string): boolean {
  if (asksForMore.test(plainWords(text))) return false;
  return countWords(text) <= mostWordsOfLed && asksQuestion(text) && pointsBack.test(plainWords(text));
}

const asksOneWord =
  /^(?:(?:e|mas|ah|ta|ok|entao|and|but|so) )*(?:onde|aonde|qual|quais|quant[oa]s?|quanto (?:custa|e|fica)|quando|como|por ?que|pq|quem|e agora|where|which|which one|when|why|how|how much|how many|how long|what time|who|what now)$/;

/** Whether a question is nothing but its question word: "onde", "e quanto?" */
export function isBareQuestion(text: string): boolean {
  return asksOneWord.test(plainWords(text));
}

/** A question so short that it may lack what it is about: "é cobrada?" */
export function isShortQuestion(text: string): boolean {
  return countWords(text) <= mostWordsOfShort && (asksQuestion(text) || text.includes('?'));
}

/** Whether a text asks, as a question or as what goes on with one. */
export function asksOn(text: string): boolean {
  return asksQuestion(text) || isLedQuestion(text) || isBareQuestion(text);
}

const withoutSubject =
  /^\s*(?:(?:e|mas|and|but)\s+)?(?:é|está|tá|fica|leva|demora|custa|is (?:it|that|this)|does (?:it|that)|was (?:it|that)|will it)(?=[\s?]|$)/iu;

const measuresOnly =
  /^(?:(?:e|mas|ah|ta|ta bom|ok|entao|and|but|so|well) )*(?:(?:em |ate )?(?:quant[oa]s?(?: (?:tempo|dias|horas))?|que prazo)(?: (?:e|leva|demora|custa|fica|vai levar|vai demorar)){0,2}|(?:isso |vai )?(?:demora|demorar|leva|levar|custa|custar|e)(?: (?:muito|mto|mt|bastante|quanto|quanto tempo|caro|muito tempo|quantos dias))+|how (?:long|much|soon|many days) (?:(?:does|will|is|did) it|(?:does|will|would) that)(?: (?:usually|normally|take|cost|be))*|(?:does|will|is) (?:it|that) (?:take|cost|be) (?:long|a lot|much|a while))(?: (?:isso|isto|tudo|isso tudo|tudo isso|esse processo|o processo(?: todo)?|mesmo|mais ou menos|em media|normalmente|geralmente|no total|ao todo|pra chegar|para chegar|all (?:this|that|of this)|everything|altogether|in total|in all|roughly|usually|normally|on average|from start to finish))*$/;

/** Whether a question asks how much or how long, and not of what: "quanto tempo leva?", "tá, e demora mt?" */
export function measuresOnlyOf(text: string): boolean {
  return saysEitherWay(text, measuresOnly);
}

/** "É cobrada?" and "quanto tempo leva?" are about what was spoken of before. */
export function lacksSubject(text: string): boolean {
  return withoutSubject.test(text) || measuresOnlyOf(text);
}
