import { isChoice } from './choices';
import { saysOnly } from './plain-words';

const givesUp =
  /^((quero |vou |prefiro |eu )?(desistir|desisto|desisti)( da fila| de esperar| do atendimento)?|(eu )?nao (preciso|precisa|quero|vou) mais( de ajuda| esperar| falar| nada| disso| ser atendid[oa]| do atendimento| de atendimento)?|deixa( pra| para)? la|deixa|esquece|esqueca|(quero )?sair( da fila)?|(quero )?cancelar (o )?atendimento|(pode |podem )?(cancela|cancelar|encerrar|fechar) (o |meu )?(atendimento|chat|conversa)|(pode|quero) encerrar|ja (resolvi|consegui|resolveu|esta resolvido|foi resolvido)|resolvi sozinh[oa]|resolvido|never ?mind|forget (it|that|this|about it|about that)|cancel (that|this|the request|my request)|cancela (isso|tudo)|esquece isso|deixa isso( pra| para)? la|i give up|give up|(i )?(dont|do not|no longer) need (it|this|help|you|anything|any help)?( any ?more)?|i changed my mind|leave( the)? (queue|line)|(i )?(solved|fixed|figured) it( out)?( myself)?|its (solved|fixed|resolved)( now)?)$/;
const cancels = /^(cancela|cancelar|cancele|pode cancelar|quero cancelar|cancel|cancel it|quit|exit|stop)$/;
/** Whether the whole message takes the request back: "não preciso mais", "desisti", "never mind". */
export function takesRequestBack(text: string): boolean {
  return saysOnly(text, givesUp) || isChoice(text, 'leaveIt');
}

/** Whether somebody who waits in the queue would rather not: also by a bare "cancelar", which means the wait here. */
export function wantsToLeave(text: string): boolean {
  return takesRequestBack(text) || saysOnly(text, cancels);
}
