import type { TurnContext } from 'botbuilder';
import { requestsOf, scopeOf } from '../scope-state';
import { asksQuestion } from './asks-question';
import { namesTime } from './names-time';
import { plainWords } from './plain-words';

const mostWordsOfFragment = 4;
const wishes =
  /^(?:(?:mas|e|entao|ah|ta|ta bom|ok|but|and|so|well) )*(?:eu )?(?:quer(?:o|ia|emos)|preciso|precisava|gostaria|prefiro|exijo|i (?:want|need|would like|wish)|id like)\b/;

/** A few words that ask nothing by themselves. */
export function isFragment(text: string): boolean {
  return countWords(text) <= mostWordsOfFragment && !asksQuestion(text) && !text.includes('?');
}

const mostWordsOfTime = 6;

/** Little more than a time, such as "pode ser depois das 18" after what was said about deliveries. */
export function isMereTime(text: string): boolean {
  return countWords(text) <= mostWordsOfTime && namesTime(text) && !asksQuestion(text);
}

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

const prepositionFirst =
  /^\s*(?:[eé] )?(?:pr[ao]|para|sobre|d[aeo]s?|about|for|with|of)\s+(?:(?:o|a|os|as|meu|minha|the|my)\s+)?(?=\S+(?:\s+\S+)?\s*$)/iu;

const hedgeFirst =
  /^\s*(?:(?:i mean(?:t)?|(?:more |something )?like|i (?:think|guess)|maybe|(?:eu )?qu(?:er|is) dizer|tipo(?: assim)?|no caso|digo|acho que|talvez)[\s,]+)+(?=\S)/i;

/** A matter named in a word or two, without what leads to it: "pra entrega" to "which of these?" is "entrega". */
export function bareMatter(text: string): string {
  return text.replace(hedgeFirst, '').replace(prepositionFirst, '');
}

const toIt = /\b(?:nel[ae]s?|nisso|nisto|(?:on|in|over|to) (?:it|them))\b/;
const asksWhatNow =
  / (?:e agora|e ai|o que (?:eu )?(?:faco|posso fazer)|como (?:eu )?faco|(?:tem|da|ha) (?:algum )?problema|faz (?:mal|diferenca)|pode(?: ser)?|serve|vale|perdi|perde|e (?:permitido|proibido)|what now|now what|what (?:do|should|can) i do|is (?:that|it|this) (?:ok|okay|fine|alright|a problem|allowed)|does (?:that|it) matter|any problem)$/;
/** "Já montei, tem problema?" tells something of its own. */
const onlyLeads = /^(?: (?:e|mas|entao|ai|isso|and|but|so|then))*$/;
const laughter = / (?:kk+|rs(?:rs)*|haha+|hehe+|lol)$/;
const mostWordsOfTold = 14;

const laughterAtEnd = /\s+(?:k{2,}|(?:rs)+|(?:ha){2,}h?|(?:he){2,}|lol)[\s.!]*$/i;

/** "Tem estacionamento rs" asks for what it asks for without the laughter. */
export function withoutLaughter(text: string): string {
  return text.replace(laughterAtEnd, '');
}

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
export function withWhatWasTold(text: string, { words, question }: LastAnswer): string {
  const told = words.slice(question.length).split(' — ').at(-1)?.trim() ?? '';
  const said = ` ${plainWords(text)}`;
  const rest = said.replace(asksWhatNow, '');
  return told !== '' && rest !== said && onlyLeads.test(rest) ? `${told}, ${text}` : text;
}

/** A question so short that it may lack what it is about: "é cobrada?" */
export function isShortQuestion(text: string): boolean {
  return countWords(text) <= mostWordsOfShort && (asksQuestion(text) || text.includes('?'));
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** Whether it says what is wanted, which is a request however short. */
export function isWish(text: string): boolean {
  return wishes.test(plainWords(text));
}

/** Whether a text asks, as a question or as what goes on with one. */
export function asksOn(text: string): boolean {
  return asksQuestion(text) || isLedQuestion(text) || isBareQuestion(text);
}

/** What a request was answered with. */
export interface LastAnswer {
  articleId: string;
  title: string;
  question: string;
  /** The request with what was said to it since. */
  words: string;
}

/** The answer to the request at hand, unless it was of no help; null when it has none yet. */
export function lastAnswerOf(context: TurnContext): LastAnswer | null {
  const { current } = requestsOf(context);
  const tried = scopeOf(context).conversation.articlesTried.at(-1);
  if (tried === undefined || tried.helpful === false || !current?.startsWith(tried.question)) return null;
  const { articleId, title, question } = tried;
  return { articleId, title, question, words: current };
}

const remark =
  /^(?:ja|foi|fui|era|e|esta|ta|to|estou|continua|ainda|nao|isso|ele|ela|it|its|this|that|i|im|ive|already|still|was|not|no) /;

/** Whether a text begins as what is told does, and not as the name of a matter. */
export function opensAsRemark(text: string): boolean {
  return remark.test(plainWords(text));
}

const withoutSubject =
  /^\s*(?:(?:e|mas|and|but)\s+)?(?:é|está|tá|fica|leva|demora|custa|is (?:it|that|this)|does (?:it|that)|was (?:it|that)|will it)(?=[\s?]|$)/iu;

const measuresOnly =
  /^(?:(?:e|mas|ah|ta|ta bom|ok|entao|and|but|so|well) )*(?:(?:em |ate )?(?:quant[oa]s?(?: (?:tempo|dias|horas))?|que prazo)(?: (?:e|leva|demora|custa|fica|vai levar|vai demorar)){0,2}|(?:isso |vai )?(?:demora|demorar|leva|levar|custa|custar|e)(?: (?:muito|mto|mt|bastante|quanto|quanto tempo|caro|muito tempo|quantos dias))+|how (?:long|much|soon|many days) (?:(?:does|will|is|did) it|(?:does|will|would) that)(?: (?:usually|normally|take|cost|be))*|(?:does|will|is) (?:it|that) (?:take|cost|be) (?:long|a lot|much|a while))$/;

/** Whether a question asks how much or how long, and not of what: "quanto tempo leva?", "tá, e demora mt?" */
export function measuresOnlyOf(text: string): boolean {
  return measuresOnly.test(plainWords(text));
}

/** "É cobrada?" and "quanto tempo leva?" are about what was spoken of before. */
export function lacksSubject(text: string): boolean {
  return withoutSubject.test(text) || measuresOnlyOf(text);
}

const takesBack =
  /^(?:(?:mas|entao|ah|na verdade|pensando bem|ok|actually|but|well|oh) )*(?:mudei de ideia|desisti|(?:deixa|deixe|pode deixar|melhor deixar|deixar)(?: (?:ele|ela|tudo))? (?:como|do jeito que) (?:esta|ta)|(?:vou |quero |melhor )?(?:manter|mantem|mantenha)(?: (?:ele|ela|o pedido|a compra))?(?= |$)|(?:i(?:ll| will)? )?keep (?:it|them|the order)(?= |$)|(?:eu )?nao (?:quero|vou|preciso|queria) mais|i changed my mind|(?:i )?(?:dont|do not|no longer) (?:want|need)\b.*\b(?:any ?more|now)|i no longer (?:want|need))\b/;
// "No cartão" is Portuguese for "on the card".
const refuses =
  /^(?:(?:mas|entao|ah|e|but|well) )*(?:nao|not|no(?= (?:i|it|its|that|thats|this|the|not|we|you|they|there|my|but|thanks|thank|sorry|none|longer|more)\b|$)|i (?:dont|didnt|cant|cannot|couldnt))\b/;

/** Whether a text begins by refusing something, and takes a wish back by it. */
export function readRefusal(text: string): 'taken-back' | 'refused' | null {
  const said = plainWords(text);
  if (takesBack.test(said)) return 'taken-back';
  return refuses.test(said) ? 'refused' : null;
}
