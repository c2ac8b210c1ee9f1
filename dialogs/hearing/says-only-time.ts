import { namesTime, withoutGreetings } from './names-time';

/** What a time is written with. */
const timeWords =
  'hoje|amanha|depois|antes|apos|ate|segunda|seg|terca|quarta|quinta|sexta|sabado|sab|domingo|feira|que|vem|proxim[oa]|semana|dia|manha|tarde|noite|cedo|almoco|meio|meia|fim|final|comeco|inicio|uma|duas|dois|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|quinze|umas|uns|pelas|la|por|volta|as|a|ao|o|os|de|da|do|das|dos|na|no|em|entre|e|ou|partir|daqui|qualquer|hora|horas|horario|hs?|hrs?|min|minutos?|jan\\w*|fev\\w*|mar|marco|abr\\w*|mai|maio|jun\\w*|jul\\w*|ago\\w*|set\\w*|out|outubro|nov\\w*|dez\\w*|today|tomorrow|tonight|after|before|until|mon\\w*|tue\\w*|wed\\w*|thu\\w*|fri\\w*|sat\\w*|sun\\w*|next|week|day|morning|afternoon|evening|night|noon|lunch|early|at|on|in|the|by|from|about|around|between|and|or|of|past|half|any|time|hours?|minutes?|an?|am|pm|oclock|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|feb\\w*|apr\\w*|may|aug\\w*|sep\\w*|oct\\w*|dec\\w*';
/** What somebody says who picks or proposes one. */
const besideTime =
  'pode|podem|poderia|ser|da|pra|para|tem|quero|queria|prefiro|prefere|marca|marcar|marque|marquem|remarca|remarcar|muda|mudar|fica|ficar|fechado|combinado|bom|melhor|ok|sim|entao|na|verdade|isso|esse|este|me|mim|liga|ligar|liguem|ligue|ligam|chama|chamar|chamem|por|favor|obrigad[oa]|vou|querer|so|livre|tal|mesmo|can|could|would|we|i|you|it|be|is|make|book|move|reschedule|change|to|lets|let|us|ok|okay|yes|please|thanks|thank|works?|for|good|better|prefer|want|like|id|how|what|call|me|back|then|this|that';
const word = new RegExp(
  `^(?:${timeWords}|${besideTime}|\\d{1,2}(?:h|hs|am|pm|st|nd|rd|th)?|\\d{1,2}h\\d{2})$`,
);

/**
 * Whether a message is a time and nothing else, as somebody says it who picks one: "pode ser amanhã às 10h?". "Comprei
 * dia 15" or "chegou às 10h" names a time as well, and tells of something else.
 */
export function saysOnlyTime(text: string): boolean {
  if (!namesTime(text)) return false;
  const words = withoutGreetings(text)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((each) => each !== '');
  return words.every((each) => word.test(each));
}
