import { foldText } from '../../language/fold-text';
import { spellingsOf } from './plain-words';

const placeAsked =
  /\b(fila|posicao|(?:meu|que|qual o|qual e o|em que) lugar|minha vez|na (minha )?frente|(sou|serei) o proximo|sou a proxima|muita gente|quantas pessoas|falta muito|quanto falta (?:pra|para) (?:mim|eu|a gente|nos)|posso (?:ir )?(?:almocar|comer|jantar|dormir|tomar banho|sair(?! da fila)|fechar|voltar|deixar|desligar|esperar)|alguem ai|e agora|novidades?|ainda nada|(me|nos|ser|sou|vai|vao) (atend|respond)\w*|queue|in line|my (turn|place|position)|ahead of me|am i next|anyone there|any (news|update)|still waiting|what now|are you (?:still )?there|can i (?:leave|close|go|come back)|do i (?:have|need) to (?:stay|wait)|(help|answer|reply to|talk to|be with|get back to) (me|us))\b|^\W*(?:ainda |voce |voces |vc |vcs |alguem |oi )*(?:ta|tao|esta|estao) ai\W*$|^\W*(?:e )?quanto (?:tempo )?(?:ainda )?falta\W*$|^\W*((oi|ola|ei|e ai|ya|yo|so|ok|entao|gente|hi|hello|hey)\W+)*(alguem|tem alguem|anyone|anybody|when|quando|e ai|hello)\W*\?/;
/** Words of waiting that are about the queue unless the knowledge base knows what else they are about. */
const timeAsked =
  /\b(quanto tempo|demora|vai demorar|cade|how long|(?:my|what|which) place|place in|when will)\b/;

/** What a question about the wait may be made of; any other word tells what else it is about. */
const wordsOfWait = new Set(
  `sera que se sabe vai vou ainda demora demorar demorando muito mto mais menos ou quanto tempo leva levar vai e ai aqui isso
ta esta ne hein mesmo bastante cade how long will does it this that take be the wait is much longer still going to gonna very
a an do you know any idea roughly about`.split(/\s+/),
);

/** Whether a text asks where somebody stands in the queue, or whether anybody is there. */
export function asksForPlace(text: string): boolean {
  return placeAsked.test(foldText(text));
}

/** Whether a text asks how long something takes. */
export function asksForTime(text: string): boolean {
  return timeAsked.test(foldText(text));
}

/** Whether it asks nothing besides: "será que demora muito?" sounds like a delivery's, and is the wait's. */
export function asksForTimeOnly(text: string): boolean {
  return [...spellingsOf(text)].some(
    (said) => timeAsked.test(said) && said.split(' ').every((word) => wordsOfWait.has(word)),
  );
}
