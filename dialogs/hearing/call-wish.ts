import { namesTime } from './names-time';
import { spellingsOf } from './plain-words';

const portuguese =
  /^(?:(?:oi|ola|entao|e|ah|mas|melhor|na verdade|por favor|sera que|queria saber se|tem como|teria como|da pra|da para|e possivel|nao|so|ok|nao (?:quero|vou|posso)(?: mais)? (?:esperar|ficar esperando)(?: mais)?) )*(?:(?:eu|voces?|vcs?|alguem|algum atendente|(?:um|uma) atendente|uma pessoa) )?(?:(?:podem?|poderiam?|podiam?|conseguem?|quero|queria|gostaria|prefiro|preciso) (?:de )?(?:que )?(?:(?:voces?|vcs?|alguem|algum atendente|um atendente|uma pessoa) )?)?me (?:ligar(?:em)?|ligam?|ligue[m]?|ligassem?|telefonar(?:em)?|telefone[m]?|telefonassem?|retornar(?:em)?|retornam?|retornem?|(?:da|dao|dar|darem|de|deem|desse|dessem|fazer|fazem|facam) (?:uma?|so uma) (?:ligada|ligadinha|ligacao|chamada|telefonema|toque|retorno))(?: de volta)?(?: (?:no|pro|para o|pelo) (?:meu )?(?:celular|cel|numero|telefone|zap|whatsapp))?(?= |$)/;
/** "Quero que liguem no meu celular": whom, goes without saying. */
const portugueseThatCall =
  /^(?:(?:oi|ola|entao|e|ah|mas|melhor|na verdade|por favor|nao|nao (?:quero|vou|posso)(?: mais)? (?:esperar|ficar esperando)(?: mais)?) )*(?:eu )?(?:quero|queria|prefiro|preferia|gostaria|preciso) que (?:(?:voces?|vcs?|alguem|algum atendente|um atendente|uma pessoa) )?(?:ligue|liguem|ligasse|ligassem|telefone|telefonem|telefonassem)(?: (?:pra|para) mim)?(?: (?:no|pro|para o|pelo) (?:meu )?(?:celular|cel|numero|telefone|zap|whatsapp))?(?= |$)/;
/** Without "me" only with its time: "liga amanhã cedo". */
const portugueseTimed =
  /^(?:(?:oi|ola|entao|e|ah|mas|melhor|na verdade|por favor|pode|podem|poderiam) )*(?:liga|ligar|liguem|ligue|telefona|telefone|telefonem)(?: aqui| de volta)?(?= (?:hoje|amanha|depois|umas|as|a partir|la pelas|segunda|terca|quarta|quinta|sexta|sabado|mais tarde|de manha|de tarde|a tarde|a noite))/;
const portugueseForMe =
  /^(?:(?:oi|ola|entao|e|ah|mas|melhor|na verdade|por favor|pode|podem|poderiam|alguem) )*(?:liga|ligar|liguem|ligue|telefona|telefone|telefonem|da uma ligada|de uma ligada) (?:pra|para) mim(?= |$)/;
const portugueseCall =
  /^(?:(?:oi|ola|entao|por favor) )*(?:eu )?(?:quero|queria|prefiro|gostaria de|preciso de) (?:receber )?uma ligacao(?: de volta)?(?= |$)/;
const english =
  /^(?:(?:hi|hello|hey|ok|so|well|please|no|and|but|then|actually|maybe|instead) )*(?:(?:(?:can|could|would|will) (?:you|someone|somebody|anyone|an agent|a person) (?:please |possibly )?|(?:i want|i need|i would like|id like|i would prefer|id prefer|i prefer) (?:for )?(?:you|someone|somebody) to )?(?:call|phone|ring) me(?: back)?|(?:i would|id) rather (?:you|someone|somebody) (?:called|phoned|rang) me(?: back)?|(?:i want|i need|i would like|id like|can i (?:get|have|request)|could i (?:get|have)) (?:a (?:phone )?call(?: ?back)?|to be called(?: back)?))(?= |$)/;

/** What goes with it and names no time. */
const beside =
  /^(?:(?:entao|por favor|pfv|please|pls|obrigad[oa]|thanks|thank you|mais tarde|depois|outra hora|em vez disso|later|instead|de volta|then) ?)+$/;
/** The number to call, which is kept as a detail. */
const number =
  /^(?:(?:no|nesse|neste|pelo|para|pra|o|on|at|meu|my|numero|celular|telefone|whatsapp|number|e|is|this) )*[\d ]{8,18}$/;
/** A time follows at once; "me liga sobre o pedido de ontem" tells of something else first. */
const startsTime =
  /^(?:(?:pode ser|poderia ser|de preferencia|se possivel|se der|mas|so|if possible|preferably) )*(?:hoje|amanha|depois|antes|segunda|terca|quarta|quinta|sexta|sabado|domingo|na|no|as?|ao|daqui|de|entre|umas|uns|tipo|qualquer|quando|mais|semana|dia|ate|apos|por volta|la pelas|pelas|today|tomorrow|tonight|on|at|in|after|before|between|around|by|next|this|any|when|whenever|monday|tuesday|wednesday|thursday|friday|saturday|sunday|later|from|\d)/;
const mostWordsOfTime = 10;

/**
 * Whether the whole message asks to be called: `timed` with when in it ("me liga amanhã às 10h"), `untimed` without;
 * null when it says anything else, such as what about, or that it should be now.
 */
export function readCallWish(text: string): 'timed' | 'untimed' | null {
  for (const said of spellingsOf(text)) {
    const wish = readWish(said);
    if (wish !== null) return wish;
  }
  return null;
}

function readWish(said: string): 'timed' | 'untimed' | null {
  const [wish] =
    portuguese.exec(said) ??
    portugueseForMe.exec(said) ??
    portugueseTimed.exec(said) ??
    portugueseThatCall.exec(said) ??
    portugueseCall.exec(said) ??
    english.exec(said) ??
    [];
  if (wish === undefined) return null;
  const rest = said.slice(wish.length).trim();
  if (rest === '' || beside.test(rest) || number.test(rest)) return 'untimed';
  if (rest.split(' ').length > mostWordsOfTime || !startsTime.test(rest)) return null;
  return namesTime(said) ? 'timed' : null;
}
