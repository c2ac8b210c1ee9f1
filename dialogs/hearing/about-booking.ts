import { isChoice } from './choices';
import { plainWords, saysOnly } from './plain-words';
import { justCancels } from './wants-to-leave';

const cancels =
  /^(?:(?:nao|por favor|pode|podem|quero|queria|preciso|gostaria de|entao|please|can you|i want to|id like to|i need to) )*(?:cancela|cancelar|cancelem|cancele|desmarca|desmarcar|desmarquem|desmarque|nao (?:precisa|precisam|preciso|vou poder|posso) (?:mais )?(?:(?:de |que )?(?:me )?(?:lig\w+|cham\w+|falar)|n?esse horario)|cancel|(?:dont|do not|no need to) call)(?: (?:a|o|the|my|me|minha|meu|esse|essa|this|that|de))*(?: (?:ligacao|chamada|horario|retorno|agendamento|call|call ?back|appointment|time|booking))?(?: (?:marcad[oa]|mais|any ?more|obrigad[oa]|thanks|por favor|please))*$/;
const moves =
  /^(?:(?:nao|por favor|pode|podem|quero|queria|preciso|gostaria de|da pra|da para|tem como|posso|podemos|entao|oi|please|can i|can we|could we|could i|i want to|id like to|i need to) )*(?:remarca|remarcar|reagendar|reagenda|adiar|(?:mudar|trocar|alterar|muda|troca)(?: (?:o|a|de|meu|minha))* (?:horario|hora|ligacao|agendamento|retorno|dia|data)|outro (?:horario|dia)|outra (?:hora|data)|reschedule|(?:change|move)(?: (?:the|my|this|it|that))* ?(?:time|call|call ?back|appointment|booking|it)?|another (?:time|day)|(?:a )?different (?:time|day))(?: (?:a|o|the|my|minha|meu|it|essa|esse|this))*(?: (?:ligacao|horario|retorno|call|time|appointment))?(?: (?:por favor|please|obrigad[oa]))*$/;
const later =
  /^(?:(?:pode ser|poderia ser|da pra ser|tem|quero|prefiro|um pouco|so|can it be|could it be|can we make it|a bit|a little|any ?thing|something|is there) )*(?:mais tarde|mais pra frente|mais pro fim do dia|later)(?: (?:um pouco|horario|por favor|please|on|time|um|nesse dia|no mesmo dia|that day))*$/;
const earlier =
  /^(?:(?:pode ser|poderia ser|da pra ser|tem|quero|prefiro|um pouco|so|can it be|could it be|can we make it|a bit|a little|any ?thing|something|is there) )*(?:mais cedo|antes|earlier|sooner)(?: (?:um pouco|horario|por favor|please|time|nesse dia|no mesmo dia|that day))*$/;
const asksWhen =
  /\b(?:que horas|que dia|quando|qual (?:e )?(?:o )?(?:meu )?(?:horario|dia)|meu horario|when|what time|which day)\b/;
const ofCall =
  /\b(?:fic(?:ou|a)|lig\w+|cham\w+|retorn\w+|marcad[oa]|marquei|agend\w+|meu horario|voces (?:vao )?falam?|call\w*|book\w*|appointment|my time|get back)\b/;
const mostWordsOfQuestion = 12;

/** What somebody who has a booked time says of it; null for anything else. */
type AboutBooking = 'cancel' | 'move' | 'later' | 'earlier' | 'when';

/** Whether the whole message is about the booked time: cancelled, moved, or asked for. A time itself is read apart. */
export function readAboutBooking(text: string): AboutBooking | null {
  if (isChoice(text, 'cancelCall') || justCancels(text) || saysOnly(text, cancels)) return 'cancel';
  if (isChoice(text, 'moveCall') || isChoice(text, 'otherTimes')) return 'move';
  if (saysOnly(text, later)) return 'later';
  if (saysOnly(text, earlier)) return 'earlier';
  if (saysOnly(text, moves)) return 'move';
  if (isChoice(text, 'callBack')) return 'when';
  const said = plainWords(text);
  const isShort = said.split(' ').length <= mostWordsOfQuestion;
  return isShort && asksWhen.test(said) && ofCall.test(said) ? 'when' : null;
}

const namesCall =
  /\b(?:ligacao|chamada|horario|retorno|agendamento|call|call ?back|callback|appointment|booking)\b/;

/** Whether that is plain from the words alone, whatever else is being asked: "cancelar a ligação", or our own choice. */
export function plainlyAboutBooking(text: string): boolean {
  const about = readAboutBooking(text);
  if (about !== 'cancel' && about !== 'move') return false;
  return isChoice(text, 'cancelCall') || isChoice(text, 'moveCall') || namesCall.test(plainWords(text));
}
