import type { DetailKind } from '../../contracts/category';
import type { BotServices } from '../bot-services';
import { asksQuestion, opensAsQuestion } from '../hearing/asks-question';
import { countWords } from '../hearing/count-words';
import { saysEitherWay } from '../hearing/plain-words';
import { takesRequestBack, wantsToLeave } from '../hearing/wants-to-leave';

// "Não quero trocar" and "I don't want a replacement" tell what is wished, and refuse nothing; "não sei onde vejo" asks.
const where = '(?! (?:se|onde|aonde|como|quando|por ?que|where|how|when|why) \\w)';
const cannotSay = new RegExp(
  `\\b(?:${[
    `(?:nao|num) (?:tenho|sei|lembro|me lembro|recordo|achei|encontrei|encontro|guardei|anotei|estou com|consigo (?:achar|encontrar|lembrar))${where}`,
    '(?:nao|num) (?:faco|tenho) (?:a (?:minima|menor) |nem )?ideia',
    // As in the Northeast, and "sei lá".
    '(?:tenho|sei|lembro)(?: mais)? nao',
    'sei la',
    '(?:nao|num) quero(?= (?:passar|dar|informar|dizer|falar|mandar|enviar|fornecer|compartilhar|responder|por)\\b|\\W*$)',
    'sem (?:isso|numero)',
    'pula|pular|skip',
    `(?:i )?(?:dont|do not|cant|cannot|could not|couldnt) (?:have|know|remember|recall|find)${where}`,
    'i (?:dont|do not) want(?= to\\b|\\W*$)',
    `no (?:idea|clue)${where}`,
    // Spanish is written to a Brazilian shop too.
    'no (?:lo )?tengo|no lo se|no (?:me acuerdo|recuerdo)',
  ].join('|')})\\b`,
);
/** A number in a question is an answer when the question is no longer than this: "serve o 48213?" */
const mostWordsOfOffer = 6;

/** Whether the customer does not have, or does not want to give, what was asked for. */
export function isRefusal(text: string, no: boolean): boolean {
  return no || saysEitherWay(text, cannotSay);
}

/**
 * The detail that was asked for, in its one form; null when the message does not give it. "Não tenho certeza, mas é
 * 48213" does, though it begins as a refusal; any word may be a name, so there a refusal or a question is none.
 */
export function readAsked(
  services: BotServices,
  asking: DetailKind,
  text: string,
  no: boolean,
): string | null {
  const read = services.validateDetail(asking, text);
  if (!read.ok) return null;
  const isAsked = asksQuestion(text) && services.findDetails(text)[asking] === undefined;
  if (asking === 'name') return isAsked || isRefusal(text, no) ? null : read.value;
  const isLong = countWords(text) > mostWordsOfOffer;
  return isAsked && isLong ? null : read.value;
}

const amounts =
  /(?:r\$|us\$|\$|€)\s*[\d.,]+|\b\d[\d.]*,\d{2}\b|\b\d+(?:[.,]\d+)?\s*(?:reais|real|dollars|cm|mm|metros?|kg|w|v|volts?|litros?)\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/gi;

/** An answer to what was asked for, if a wrong one: it is to be corrected rather than answered. */
export function isAttempt(text: string, asking: DetailKind): boolean {
  if (asking === 'email') return text.includes('@');
  const numbers = text.replace(amounts, ' ');
  return asking === 'name' || (/\d{3}|^\W*\d+\W*$/.test(numbers) && !opensAsQuestion(text));
}

const mostWordsOfName = 3;

/** Whether what is no answer tells something of the case: it is kept for whoever takes over. */
export function tellsSomething(text: string, asking: DetailKind): boolean {
  return asking === 'name' ? countWords(text) > mostWordsOfName : !isAttempt(text, asking);
}

/** A bare "cancelar" means the questions, unless a cancellation is what they are about. */
export function leavesIntake(text: string, request: string): boolean {
  return takesRequestBack(text) || (wantsToLeave(text) && !/cancel/i.test(request));
}
