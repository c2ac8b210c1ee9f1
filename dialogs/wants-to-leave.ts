import { isChoice } from './choices';
import { saysOnly } from './plain-words';

const givesUp =
  /^((quero |vou |prefiro |eu )?(desistir|desisto|desisti)( da fila| de esperar| do atendimento)?|(eu )?nao (preciso|precisa|quero|vou) mais( de ajuda| esperar| falar| nada| disso| ser atendid[oa]| do atendimento| de atendimento)?|deixa( pra| para)? la|deixa|esquece|esqueca|(quero )?sair( da fila)?|(quero )?cancelar (o )?atendimento|(pode |podem )?(cancela|cancelar|encerrar|fechar) (o |meu )?(atendimento|chat|conversa)|(pode|quero) encerrar|ja (resolvi|consegui|resolveu|esta resolvido|foi resolvido)|resolvi sozinh[oa]|resolvido|never ?mind|forget (it|that|this|about it|about that)|cancel (that|this|the request|my request)|cancela (isso|tudo)|esquece isso|deixa isso( pra| para)? la|i give up|give up|(i )?(dont|do not|no longer) need (it|this|help|you|anything|any help)?( any ?more)?|i changed my mind|leave( the)? (queue|line)|(i )?(solved|fixed|figured) it( out)?( myself)?|its (solved|fixed|resolved)( now)?)$/;
/** Sent to the wrong chat, or by accident. */
const mistaken =
  /^((foi )?(por |um )?engano|(foi )?sem querer|mandei errado|(e |era )?(conversa|chat|numero|pessoa) errad[oa]|errei (de )?(conversa|chat|numero)|(its |it is |i have )?(the )?wrong (chat|window|person|number|conversation)|(sent )?by (mistake|accident))$/;
/** What goes with it and says nothing itself. */
const beside =
  /^(ta|ta bom|ta certo|esta bem|ok|okay|nao|no|ah|entao|desculpa|desculpe|foi mal|sorry|obrigad[oa]|valeu|thanks|thank you|bye|tchau|beleza|all right|alright)$/;
const cancels = /^(cancela|cancelar|cancele|pode cancelar|quero cancelar|cancel|cancel it|quit|exit|stop)$/;
/** Whether every part of the message is one of these, or a mere courtesy beside one: "tá, deixa", "cancela, já resolvi". */
function saysInParts(text: string, ...patterns: RegExp[]): boolean {
  const parts = text.split(/[,.;!\n]+/).filter((part) => part.trim() !== '');
  const says = parts.map((part) => saysOnly(part, ...patterns));
  return says.includes(true) && parts.every((part, at) => says[at] === true || saysOnly(part, beside));
}

/** Whether the whole message takes the request back: "não preciso mais", "desisti", "never mind". */
export function takesRequestBack(text: string): boolean {
  if (isChoice(text, 'leaveIt') || saysOnly(text, givesUp, mistaken)) return true;
  return (
    saysInParts(text, givesUp, mistaken) ||
    (saysInParts(text, givesUp, cancels) && !saysInParts(text, cancels))
  );
}

/** Whether somebody who waits in the queue would rather not: also by a bare "cancelar", which means the wait here. */
export function wantsToLeave(text: string): boolean {
  return takesRequestBack(text) || saysInParts(text, cancels);
}
