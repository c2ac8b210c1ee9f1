import type { SecondCallAnswer, SecondCallRules } from '../../conversations/absence/answer-second-call';
import { asksQuestion } from '../hearing/asks-question';
import { isChoice } from '../hearing/choices';
import { countWords } from '../hearing/count-words';
import { namesTime } from '../hearing/names-time';
import { readWhole } from '../hearing/phrases';
import { plainWords, saysOnly } from '../hearing/plain-words';

/** Said to an agent, a mere "resolvido" or "não preciso mais" is an answer: only what lets the matter go counts. */
const letsGo = readWhole({
  phrases: `
    eu? deixa isso? (pra|para)? la
    (pode|podem)? (deixar|deixa) (pra|para) la
    esquece isso?
    pode (encerrar|fechar|parar) (por_aqui|a_conversa)?
    vamos? parar por aqui
    leave it there?
    (never_mind|nevermind)
    forget (it|about_it)
    you_can? close it
    lets? stop here
    please? close (this|the) (chat|conversation)
  `,
});
const callsBack = readWhole({
  phrases: `
    (pode|podem)? me (chama|chame|chamem|chamar|liga|ligue|liguem|ligar) (mais_tarde|depois|outra_hora)
    em? (outra|outro) (hora|horario|momento|dia)
    mais tarde
    (please|can_you|could_you)? call me back? later
    please? call me back
    at? another time
    some other time
  `,
});
const asksForCall =
  /\b(me (chama|chame|chamem|chamar|liga|ligue|liguem|ligar|retorna|retornem)|call me|get back to me|ring me|phone me)\b/;
/** A longer message tells of something else. */
const mostWordsOfWish = 15;

function isShort(text: string): boolean {
  return countWords(text) <= mostWordsOfWish;
}

/** Which of the second call's choices a text takes; null when none. */
export const readSecondCall: SecondCallRules['read'] = (text, offer): SecondCallAnswer | null => {
  if (isChoice(text, 'leaveIt')) return { kind: 'leave' };
  if (isChoice(text, 'goOn')) return { kind: 'go-on' };
  if (isChoice(text, 'callBack')) return { kind: 'call-back', wish: null };
  if (offer === 'choices' && saysOnly(text, letsGo)) return { kind: 'leave' };
  const isTime = namesTime(text) && isShort(text);
  if (isTime && asksForCall.test(plainWords(text))) return { kind: 'call-back', wish: text };
  if (offer === 'choices') return saysOnly(text, callsBack) ? { kind: 'call-back', wish: null } : null;
  if (saysOnly(text, letsGo)) return { kind: 'go-on' };
  return isTime && !asksQuestion(text) ? { kind: 'call-back', wish: text } : null;
};
