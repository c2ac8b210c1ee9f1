import type { PrivacyKind } from '../../contracts/privacy';
import { plainWords, saysOnly } from './plain-words';

const leadPt =
  '(?:(?:oi|ola|opa|bom dia|boa tarde|boa noite|lia|por favor|pfv|entao|eu|e|tambem|ok|certo|com base na lgpd|pela lgpd) )*';
const wantPt =
  '(?:(?:quero|queria|gostaria de|gostaria que|preciso|preciso de|desejo|solicito|peco|exijo|pode|podem|poderia|poderiam|posso|tem como|da pra|da para|voce pode|voces podem|e possivel|quero que|queria que|preciso que) )?(?:voces? )?';
const tailPt =
  '(?: (?:por favor|pfv|agora|ja|aqui|daqui|todos|tudo|tambem|guardados|salvos|armazenados|de voces|com voces|do chat|deste chat|nesse chat|neste chat|desta conversa|nesta conversa|que voces (?:tem|guardam|possuem|armazenam|guardaram)(?: de mim| sobre mim| meus)?|conforme a lgpd|pela lgpd|lgpd))*';
const dataPt =
  '(?:todos )?(?:os )?meus dados(?: pessoais)?|(?:todas )?(?:as )?minhas informacoes(?: pessoais)?';
const seePt =
  '(?:ver|rever|saber|acessar|consultar|receber|baixar|exportar|ter acesso a(?:os)?|ter|mandar|mandem|mande|manda|enviar|enviem|envie|envia|mostrar|mostrem|mostre|mostra|passar|passem|passe|passa|me mandar|me enviar|me mostrar|me passar|me mandem|me mande|me manda|me enviem|me envie|me envia|me mostrem|me mostre|me mostra|me passem|me passe|me passa)';
const copyPt = '(?:(?:de )?uma |a )?copia d(?:e|os|as) ';
const keepPt = '(?:tem|teem|guardam?|guardaram|possuem?|armazenam?|sabem?)(?: guardados?)?';
const ofMePt = '(?:de mim|sobre mim|a meu respeito)';
const whichPt = `(?:(?:que|quais) (?:sao )?(?:os )?(?:dados|informacoes)(?: pessoais)? (?:e )?(?:que )?(?:voces? |vcs? )${keepPt} (?:${ofMePt}|meus)|(?:que|quais)(?: dos)? (?:dados meus|meus dados) (?:voces? |vcs? )${keepPt}|(?:tudo )?(?:o )?que (?:e que )?(?:voces? |vcs? )${keepPt} ${ofMePt})`;
const accessPt = new RegExp(
  `^${leadPt}(?:${wantPt}(?:${seePt} )?(?:${copyPt})?(?:${dataPt})|${wantPt}(?:${seePt} )?${whichPt})${tailPt}$`,
);
const erasePt =
  '(?:apagar|apague|apaguem|apaga|apagassem|excluir|exclua|excluam|exclui|deletar|delete|deletem|deleta|remover|remova|removam|remove|eliminar|elimine|eliminem|elimina|esquecer|esquecam)';
const erasurePt = new RegExp(
  `^${leadPt}${wantPt}(?:que )?(?:${erasePt} (?:${dataPt}|(?:todas )?(?:as )?minhas (?:conversas|mensagens)|(?:o meu |meu )?historico(?: de conversas?)?|tudo (?:o )?que (?:voces? |vcs? )?(?:sabem?|tem|guardam?|guardaram)(?: guardado)?(?: (?:de|sobre) mim)?|tudo (?:de|sobre) mim)|ser esquecid[oa])${tailPt}$`,
);

const leadEn =
  '(?:(?:hi|hello|hey|good morning|good afternoon|good evening|please|so|then|and|also|ok|lia|under the lgpd|under gdpr) )*';
const wantEn =
  '(?:(?:i want|i would like|id like|i wish|i need|i request|can i|could i|may i|can you|could you|will you|would you) )?(?:please )?(?:you )?(?:to )?';
const tailEn =
  '(?: (?:please|now|here|all of it|too|that you (?:have|hold|keep|store)(?: (?:about|on|of) me)?|you (?:have|hold|keep|store)(?: (?:about|on|of) me)?|from (?:this|the|your) (?:chat|conversation|system)|in this chat|under the lgpd|under gdpr))*';
const dataEn =
  '(?:all )?(?:of )?(?:my|the) (?:own )?(?:personal )?(?:data|information|info)|everything(?: (?=you|that you))';
const accessEn = new RegExp(
  `^${leadEn}(?:my (?:personal )?data|${wantEn}(?:see|view|access|have|get|receive|download|export|send|show|give|request)(?: me)? (?:a copy of )?(?:all )?(?:of )?my (?:own )?(?:personal )?(?:data|information|info)|${wantEn}(?:know |see |tell me )?what (?:personal )?(?:data|information|info) (?:do )?you (?:have|hold|keep|store)(?: (?:about|on|of) me)|${wantEn}(?:know |tell me )?what (?:do )?you know (?:about|of) me|${wantEn}(?:see|get|have) everything you (?:have|know|keep|store)(?: (?:about|on|of) me))${tailEn}$`,
);
const erasureEn = new RegExp(
  `^${leadEn}${wantEn}(?:(?:delete|erase|remove|wipe|destroy|get rid of) (?:${dataEn}|(?:all )?(?:of )?my (?:chats?|conversations?|messages|history)|everything (?:you (?:have|know|keep|hold|store)|that you (?:have|know|keep|hold|store))(?: (?:about|on|of) me)?)|be forgotten|forget (?:everything (?:you know )?about me|all about me))${tailEn}$`,
);
const refused =
  /\b(?:nao|nunca|jamais|dont|do not|never) (?:me |voce |voces |quero )*(?:apag|exclu|delet|remov|elimin|esque|eras|wip|forget|destroy|mostr|mand|envi|show|send)/;
/** "The data" is theirs only with whose it is. */
const whoseData = /\bmy\b|\bme\b|forgotten/;

/**
 * Whether the whole message asks for the customer's own data, or that they be erased. A question about what is done
 * with them, or how it is done elsewhere, is no such wish: "como vocês usam meus dados?", "como apago minha conta?".
 */
export function readPrivacyWish(text: string): PrivacyKind | null {
  if (refused.test(plainWords(text))) return null;
  if (saysOnly(text, erasurePt) || (saysOnly(text, erasureEn) && whoseData.test(text.toLowerCase()))) {
    return 'erasure';
  }
  return saysOnly(text, accessPt, accessEn) ? 'access' : null;
}
