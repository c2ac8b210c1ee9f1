import type { PrivacyKind } from '../../contracts/privacy';
import { foldText } from '../../language/fold-text';
import { readWhole } from './phrases';
import { saysOnly } from './plain-words';

const beforePt =
  '(oi|ola|opa|bom_dia|boa_tarde|boa_noite|lia|por_favor|pfv|entao|eu|e|tambem|ok|certo|com_base_na_lgpd|pela_lgpd)';
const afterPt =
  '(por_favor|pfv|agora|ja|aqui|daqui|todos|tudo|tambem|de_voces|com_voces|do_chat|deste_chat|nesse_chat|neste_chat|desta_conversa|nesta_conversa|guardados|salvos|armazenados|conforme_a_lgpd|pela_lgpd|lgpd|que_voces_(?:tem|guardam|possuem|armazenam)(?:_(?:de_mim|sobre_mim))?)';
const wantPt =
  '(quero|queria|gostaria_de|gostaria_que|preciso|preciso_de|desejo|solicito|peco|exijo|pode|podem|poderia|poderiam|posso|tem_como|da_pra|da_para|e_possivel|quero_que|queria_que|preciso_que)? (voce|voces|vc|vcs)?';
const seePt =
  'me? (ver|rever|saber|acessar|consultar|receber|baixar|exportar|ter|ter_acesso_a|ter_acesso_aos|mand(?:ar|em|e|a)|envi(?:ar|em|e|a)|mostr(?:ar|em|e|a)|pass(?:ar|em|e|a))? (uma|a|de_uma)? (copia_de|copia_dos|copia_das)?';
const dataPt = '(todos|todas)? (os|as)? (meus_dados|minhas_informacoes) (pessoais)?';
const keepPt = '(tem|teem|guardam?|guardaram|possuem?|armazenam?|sabem?) (guardado|guardados)?';
const ofMePt = '(de_mim|sobre_mim|a_meu_respeito)';
const youPt = '(voce|voces|vc|vcs)';
const erasePt =
  '(apag(?:ar|ue|uem|a)|exclu(?:ir|a|am|i)|delet(?:ar|e|em|a)|remov(?:er|a|am|e)|elimin(?:ar|e|em|a)|esquecer|esquecam)';

const accessPt = readWhole({
  before: beforePt,
  phrases: `
    ${wantPt} ${seePt} ${dataPt}
    ${wantPt} ${seePt} (que|quais) sao? os? (dados|informacoes) pessoais? (que)? ${youPt} ${keepPt} (de_mim|sobre_mim|a_meu_respeito|meus|minhas)
    ${wantPt} ${seePt} (que|quais) dos? (dados_meus|meus_dados) ${youPt} ${keepPt}
    ${wantPt} ${seePt} tudo? o? que (e_que)? ${youPt} ${keepPt} ${ofMePt}
  `,
  after: afterPt,
});
const erasurePt = readWhole({
  before: beforePt,
  phrases: `
    ${wantPt} ${erasePt} ${dataPt}
    ${wantPt} ${erasePt} todas? as? minhas (conversas|mensagens)
    ${wantPt} ${erasePt} o? meu? historico (de_conversas|de_conversa)?
    ${wantPt} ${erasePt} tudo o? que ${youPt} ${keepPt} ${ofMePt}
    ${wantPt} ${erasePt} tudo (de_mim|sobre_mim)
    ${wantPt} ser (esquecido|esquecida)
  `,
  after: afterPt,
});

const beforeEn =
  '(hi|hello|hey|good_morning|good_afternoon|good_evening|please|so|then|and|also|ok|lia|under_the_lgpd|under_gdpr)';
const afterEn =
  '(please|now|here|all_of_it|too|from_this_chat|from_the_chat|from_your_system|in_this_chat|under_the_lgpd|under_gdpr|(?:that_)?you_(?:have|hold|keep|store)(?:_(?:about|on|of)_me)?)';
const wantEn =
  '(i_want|i_would_like|id_like|i_wish|i_need|i_request|can_i|could_i|may_i|can_you|could_you|will_you|would_you)? please? you? to?';
const dataEn = 'all? of? my own? personal? (data|information|info)';
const keepEn = '(have|hold|keep|store|know)';
const ofMeEn = '(about|on|of) me';

const accessEn = readWhole({
  before: beforeEn,
  phrases: `
    my personal? data
    ${wantEn} (see|view|access|have|get|receive|download|export|send|show|give|request) me? (a_copy_of)? ${dataEn}
    ${wantEn} (know|see|tell_me)? what personal? (data|information|info) do? you ${keepEn} ${ofMeEn}
    ${wantEn} (know|tell_me)? what do? you know ${ofMeEn}
    ${wantEn} (see|get|have) everything you ${keepEn} ${ofMeEn}
  `,
  after: afterEn,
});
const erasureEn = readWhole({
  before: beforeEn,
  phrases: `
    ${wantEn} (delete|erase|remove|wipe|destroy|get_rid_of) ${dataEn}
    ${wantEn} (delete|erase|remove|wipe|destroy) the personal? (data|information|info) you ${keepEn} ${ofMeEn}
    ${wantEn} (delete|erase|remove|wipe|destroy) all? of? my (chat|chats|conversation|conversations|messages|history)
    ${wantEn} (delete|erase|remove|wipe|forget) everything that? you ${keepEn} ${ofMeEn}
    ${wantEn} (be_forgotten|forget_everything_about_me|forget_all_about_me)
  `,
  after: afterEn,
});

/** "Não quero apagar meus dados" is no wish; "não, quero apagar meus dados" is one. */
const refused =
  /\b(?:nao|nunca|jamais|don['’]?t|do not|never) (?:me |voces? |quero |want to )*(?:apag|exclu|delet|remov|elimin|esque|eras|wip|forget|destroy|mostr|mand|envi|show|send)/;

/**
 * Whether the whole message asks for the customer's own data, or that they be erased. A question about what is done
 * with them, or how it is done elsewhere, is no such wish: "como vocês usam meus dados?", "como apago minha conta?".
 */
export function readPrivacyWish(text: string): PrivacyKind | null {
  if (refused.test(foldText(text))) return null;
  if (saysOnly(text, erasurePt, erasureEn)) return 'erasure';
  return saysOnly(text, accessPt, accessEn) ? 'access' : null;
}
