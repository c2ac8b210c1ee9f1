import { saysEitherWay } from './plain-words';

const staff =
  '(?:alguem|uma? (?:atendente|pessoa|moca|moco|rapaz|funcionari[oa]|menina|senhora?|colega|gerente|supervisora?)(?: d(?:e voces|ai|a loja))?|(?:o|a|as|os) (?:atendentes?|mocas?|moco|rapaz|pessoal|suporte|sac|chat|gerente|equipe|loja)|voces|suporte|sac|outr[oa] (?:atendente|pessoa)|someone|somebody|an? (?:agent|person|lady|guy|girl|man|woman|colleague|rep|representative|human)|one of (?:you|your (?:agents|colleagues|people))|you(?: guys| people)?|your (?:team|colleague|support|agent|people|chat|customer service)|the (?:agent|team|support|lady|guy|chat|rep|shop|store)|customer service|support)';
const contact = new RegExp(
  `\\b(?:${[
    `(?:falei|conversei|falamos|(?:fui|fomos) atendid[oa]s?|entrei em contato|tratei|tinha falado|estava falando|liguei|escrevi|reclamei)(?: (?:ontem|hoje|ja|semana passada|antes|disso|isso|por (?:telefone|email|e ?mail|chat|whatsapp)))* (?:com|por|para|a) ${staff}`,
    '(?:ja )?(?:abri|fiz|registrei|tenho|tinha|gerei) (?:um |uma |o |a )?(?:chamado|protocolo|reclamacao|solicitacao|ticket|ocorrencia)',
    '(?:meu|do|o numero do|numero do) (?:protocolo|chamado|ticket)',
    '(?:(?:voces|me|a atendente|o atendente|a moca|o rapaz|ela|ele) )(?:ja )?(?:disseram|disse|falaram|falou|prometeram|prometeu|garantiram|garantiu|informaram|informou|avisaram|ficaram de|ficou de) (?:que|pra|para|me|ligar|mandar|retornar|resolver|ver|buscar)',
    `(?:i|we|ive|weve)(?: (?:have|had|was|were|already|just|also))* (?:talked|spoke|spoken|chatted|talking|speaking|been (?:talking|speaking)|contacted|called|e ?mailed|wrote|written|complained)(?: (?:yesterday|earlier|before|already|with|to|about|it|this|on the phone))* ${staff}`,
    '(?:she|he|they|you|you guys|the (?:agent|lady|guy|team|rep)|someone|somebody|your (?:agent|team|colleague)) (?:said|told me|promised|assured me|were (?:going|supposed) to|was (?:going|supposed) to)',
    '(?:i|we) (?:was|were|have been) (?:told|promised|assured)',
    '(?:i have|i opened|i filed|i raised|my|the) (?:a |an |open )?(?:ticket|case number|case id|complaint number|reference number)',
  ].join('|')})\\b`,
);

/** Whether a message tells of what was said to the staff, or by them, before: it goes on with a case of theirs. */
export function tellsOfContact(text: string): boolean {
  return saysEitherWay(text, contact);
}
