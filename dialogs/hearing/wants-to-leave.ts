import { isChoice } from './choices';
import { fullWords, plainWords, saysEitherWay, saysOnly } from './plain-words';
import { saysSolved, tellsOfComingRight } from './solved';

const givesUp = [
  '(quero |vou |prefiro |eu )?(desistir|desisto|desisti)( da fila| de esperar| do atendimento)?',
  '(eu )?nao (preciso|precisa|quero|vou) mais( de ajuda| esperar| falar| nada| disso| ser atendid[oa]| do atendimento| de atendimento)?',
  'deixa(r)?( (pra|para))? la|deixa( (quieto|assim|estar|isso|pra depois|para depois))?|esquece|esqueca',
  '(quero )?sair( da fila)?|(quero )?cancelar (o )?atendimento',
  '(pode |podem )?(cancela|cancelar|encerrar|fechar) (o |meu )?(atendimento|chat|conversa)',
  '(pode|quero) encerrar',
  '(eu )?ja (resolvi|consegui|achei|descobri|resolveu|esta resolvido|foi resolvido)( (aqui|tudo|isso|agora|por aqui|sozinh[oa]))*',
  'resolvi sozinh[oa]|resolvido|cancela (isso|tudo)|esquece isso|deixa isso( pra| para)? la',
  'mudei de ideia',
  'never ?mind|forget (it|that|this|about it|about that)|cancel (that|this|the request|my request)',
  '(?:oh )?nvm|leave it(?: then| be| there)?|(?:just )?let it (?:be|go)|skip it',
  '(?:im |i am )(?:good|fine|all set|ok)(?: now)?(?= )',
  '(?:eu )?nao preciso mais (?:de )?(?:um |uma |d[oa] )?(?:pessoa|atendente|ninguem|alguem)|(?:i )?(?:dont|do not|no longer) need (?:the|a|an|any|to talk to a|to speak to a) (?:person|human|agent|one|rep|representative)(?: any ?more| now)?',
  'i give up|give up',
  '(i )?(dont|do not|no longer) need (it|this|help|you|anything|any help)?( any ?more)?',
  'i changed my mind|(i )?found it( myself)?|leave( the)? (queue|line)',
  '(i )?(solved|fixed|figured) it( out)?( myself)?|its (solved|fixed|resolved)( now)?',
].join('|');
/** Sent to the wrong chat, or by accident. */
const mistaken =
  /^((foi )?(por |um )?engano|(foi )?sem querer|mandei errado|(e |era )?(conversa|chat|numero|pessoa) errad[oa]|errei (de )?(conversa|chat|numero)|(its |it is |i have )?(the )?wrong (chat|window|person|number|conversation)|(sent )?by (mistake|accident))$/;
/** What goes with it and says nothing itself. */
const beside =
  'ta|ta bom|ta certo|esta|esta bem|ok|okay|nao|no|ah|entao|desculpa|desculpe|foi mal|sorry|obrigad[oa]|valeu|thanks|thank you|bye|tchau|beleza|all right|alright|na verdade|na real|afe|olha|gente|mas|actually|well|oh|mesmo|por favor|please';
const besides = new RegExp(`^(?:${beside})$`);
/** In any number and order, with nothing else: "na verdade deixa já resolvi", "never mind found it". */
const givesUpOnly = new RegExp(
  `^(?:(?:${beside}) )*(?:${givesUp})(?: (?:e |and )?(?:${givesUp}|${beside}))*$`,
);
/** A longer message tells something. */
const mostWords = 14;
const cancels = /^(cancela|cancelar|cancele|pode cancelar|quero cancelar|cancel|cancel it|quit|exit|stop)$/;
/** Whether every part of the message is one of these, or a mere courtesy beside one: "tá, deixa", "cancela, já resolvi". */
function saysInParts(text: string, ...patterns: RegExp[]): boolean {
  const parts = text.split(/[,.;!\n]+/).filter((part) => part.trim() !== '');
  const says = parts.map((part) => saysOnly(part, ...patterns));
  return says.includes(true) && parts.every((part, at) => says[at] === true || saysOnly(part, besides));
}

const mostWordsOfGivingUp = 6;
const endsClause = /[,.;:!-]$/u;
/** "Não quero mais" may go on with what; these do not. */
const givesUpWholly =
  /(?:^| )(?:nvm|never ?mind|deixa (?:pra|para) la|esquece isso|forget (?:it|that)|mudei de ideia|i changed my mind)$/;

/**
 * What is said after a request was taken back in the same breath: "actually nvm, where do i see my invoice"; null where
 * nothing is taken back, or nothing follows.
 */
export function afterGivingUp(text: string): string | null {
  const parts = text.split(/(\s+)/u);
  const words = Math.ceil(parts.length / 2);
  for (let count = Math.min(mostWordsOfGivingUp, words - 1); count > 0; count--) {
    const said = parts.slice(0, count * 2 - 1).join('');
    if (!saysEitherWay(said, givesUpOnly) || !(endsClause.test(said) || givesUpWholly.test(plainWords(said))))
      continue;
    const rest = parts
      .slice(count * 2)
      .join('')
      .replace(/^[\s,.;:!-]+/u, '');
    return /\p{L}{2}/u.test(rest) ? rest : null;
  }
  return null;
}

/** Whether the whole message takes the request back: "não preciso mais", "desisti", "never mind", "chegou agora". */
export function takesRequestBack(text: string): boolean {
  if (isChoice(text, 'leaveIt') || saysOnly(text, mistaken) || saysSolved(text)) return true;
  const rest = afterGivingUp(text);
  if (rest !== null && tellsOfComingRight(rest)) return true;
  const said = fullWords(text);
  if (said.split(' ').length <= mostWords && givesUpOnly.test(said)) return true;
  return (
    saysInParts(text, givesUpOnly, mistaken) ||
    (saysInParts(text, givesUpOnly, cancels) && !justCancels(text))
  );
}

/** A bare "cancelar": the conversation, or whatever it is about. */
export function justCancels(text: string): boolean {
  return saysInParts(text, cancels);
}

/** Whether somebody would rather leave it: also by a bare "cancelar". */
export function wantsToLeave(text: string): boolean {
  return takesRequestBack(text) || justCancels(text);
}
