import type { Signals } from '../../contracts/category';
import { isChoice } from './choices';
import { plainWords, saysOnly } from './plain-words';

/** What a message says that says nothing else: yes, no, that it was heard, or that the matter is not solved. */
type BareAnswer = 'yes' | 'no' | 'heard' | 'unsolved';

const heard =
  /^(?:(?:h+u*m+|ah+|aham|uhum|opa) )?(ok+|h+u*m+|okay|okey|okk|beleza|blz|certo|perfeito|perfeitamente|otimo|otima|show|show de bola|joia|legal|bacana|massa|top|tranquilo|entendi|entendido|ah entendi|compreendi|ta|ta bom|ta certo|ta ok|tudo bem|esta bem|esta bom|combinado|fechado|fechou|resolvido|ja resolvi|deu certo|maravilha|que bom|fine|great|perfect|cool|nice|good|alright|all right|got it|i see|understood|sounds good|k{2,}|(rs)+|(ha){2,}h?|(he){2,}|lol|no problem|no worries|sem problemas?|(?:i )?(?:thought|figured|guessed|suspected)(?: (?:so|as much|that))?|as i thought|makes sense|fair enough|good to know|noted|(?:eu )?(?:ja )?(?:imaginei|imaginava|sabia|desconfiei|suspeitei|suspeitava)(?: (?:isso|disso|que sim|que nao))?|faz sentido|bom saber|anotado|saquei|sei)(?: entao| then)?$/;
/** A no that takes no leave: somebody has to see to it. */
const unsolved =
  /\b(resolveu|resolvido|resolve|funcionou|funciona|deu certo|ajudou|serviu|errad[oa]|incorret[oa]|ainda nao|nao e isso|nao era isso|nao foi isso|nada disso|didnt|did not|doesnt|isnt|help|helped|helpful|worked|solved|wrong|incorrect|not yet|not that|thats not it|that is not it|not what i)\b/;
/** No answer has reached them: "não entendi" is far from "entendi". */
const notReached =
  /^((eu )?nao (entendi|compreendi)( nada| direito| bem| muito bem)?|nao ficou claro|(eu )?(nao (concordo|aceito)|discordo)( com isso| isso| disso)?|(isso )?nao e justo|i (dont|do not) agree( with that)?|i disagree|(thats|that is|its) (not fair|unfair)|(me )?(explica|explique|explicar) (melhor|de novo)|(voce )?pode (me )?explicar (melhor|de novo)|(eu )?ja (tentei|fiz)( isso| tudo isso| de tudo)?|nao (da|deu)( certo)?|(i )?(dont|didnt|do not|did not) (understand|get it|get that)( it| that)?|(its |that is |thats )?not clear|(can you |could you |please )?explain( it| that)?( better| again)?|(i )?(have |ive )?(already )?(tried|done) (already|that|it|that already|it already)|(i )?already (tried|did)( that| it)?)$/;
/** What an answer told was tried, and led nowhere. */
const notWorked =
  /^(?:(?:mas|e|aff|poxa|but|well|sorry) )*(?:(?:(?:isso|ele|ela|esse|essa|eu|o link|o codigo) )?(?:ainda |tambem |tb )?nao (?:funcionou|funciona|(?:esta|ta) funcionando|rolou|adiantou|resolveu|deu certo|consegui|consigo|(?:estou|to|tou) conseguindo|achei|acho|encontrei|encontro|(?:estou|to|tou) (?:achando|encontrando)|aparece|apareceu)|(?:eu )?ja (?:tentei|fiz)(?: (?:isso|isto|tudo|tudo isso|de tudo|assim|\d{1,2} ?x|(?:\d{1,2}|duas|tres|varias|muitas) vezes))?(?: (?:e )?(?:nada|nao (?:deu|deu certo|foi|funcionou|adiantou|rolou|resolveu)))?|continua (?:igual|na mesma|o mesmo erro|dando erro|sem funcionar)|(?:da|deu|ta dando) (?:o mesmo |um )?erro|(?:(?:it|that|this) )?(?:still )?(?:(?:didnt|doesnt|did not|does not|wont|will not) (?:work|help)|(?:isnt|is not|not) working|hasnt worked)|no luck|still (?:nothing|the same)|(?:same|an) error|(?:i )?(?:cant|cannot|couldnt|could not|dont) (?:find|see) it|(?:i )?(?:have |ive )?already (?:tried|did)(?: (?:that|it|this|everything))?|(?:i )?(?:have |ive )?(?:already |even )?tried(?: (?:that|it|this|everything|all of (?:it|that)|several|many|multiple|a few|few|lots of|\d{1,2}|two|three|four|five|so many|again|a second))*(?: (?:times?|twice|once more|x|already|and nothing|no luck|still nothing))+|(?:i )?(?:have |ive )?tried (?:that|it|this|everything)(?: already)?)(?: (?:nada|nao|ainda|aqui|isso|em lugar nenhum|de novo|ainda assim|anywhere|either|yet|again|for me|at all))*$/;
const refuses = /^(?:nao|no|not)\b/;
const thatIsAll =
  /^((nao e )?nada( nao| demais)?|(its |it is )?nothing)$|^(e |era )?(so|somente|apenas) isso( mesmo| por enquanto| por hoje)?$|^(nada mais|mais nada|por enquanto (e )?so|isso e tudo|e tudo|(no |not? )?(thats|that is|that was|thatll be) (all|it|everything)( for now)?|nothing else|nothing more|im (good|fine|all set|ok)|all good)$/;
const doesItself =
  /^(?:(?:ah|ok|okay|ta|ta bom|ta certo|tudo bem|esta bem|esta bom|certo|beleza|blz|entendi|legal|perfeito|entao|all right|alright|great|got it|i see|thanks|then) )+(?:eu )?(?:ja )?(?:(?:vou|i will|ill|let me)(?= )|(?:espero|aguardo|vou esperar|vou aguardar)$)|^(?:eu )?(?:vou|i will|ill) (?:so )?(?:tentar|testar|ver|olhar|procurar|conferir|dar uma olhada|try|test|check|have a look|take a look|look)(?= |$)/;
const but = /\b(?:mas|nao|so que|but|not|dont|cant|wont)\b/;
const onlyEmoji =
  /^(?!.*[❓❔🆘😡🤬😠😢😭])(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+$/u;
const refusalSign = /[👎❌🚫✖]/u;

/**
 * Reads a message that is no request. An "ok" is no yes: after "anything else?" it takes leave rather than asks.
 * Null when it says more than that.
 */
export function readBareAnswer(text: string, { yes, no, smallTalk }: Signals): BareAnswer | null {
  if (smallTalk === 'how-are-you') return null;
  if (onlyEmoji.test(text)) return refusalSign.test(text) ? 'no' : 'heard';
  if ((no && unsolved.test(plainWords(text))) || saysOnly(text, notReached, notWorked)) return 'unsolved';
  if (no || saysOnly(text, thatIsAll)) return 'no';
  if (saysOnly(text, heard)) return refuses.test(plainWords(text)) ? 'no' : 'heard';
  return yes ? 'yes' : null;
}

const accepts =
  /^(?:(?:ah|oh|hum|entao|so|all|just) )*(?:ok+|okay|ta|ta bom|ta certo|ta ok|tudo bem|esta bem|esta bom|certo|beleza|blz|combinado|fechou|fechado|entendi|perfeito|otimo|legal|show|joia|alright|all right|great|perfect|got it|understood|fine|cool|good)(?: (?:entao|then))?,? (?:muito )?(?:obrigad[oa]|brigad[oa]|obg|obgd|obgda|grat[oa]|valeu|vlw|thanks(?: a lot)?|thank you|thx|ty)(?: (?:viu|moca|moco|querida|querido|lia|so much|very much))*$/;

/** Whether somebody takes what was said for settled, and thanks: "tá bom, obrigada". */
export function acceptsWithThanks(text: string): boolean {
  return accepts.test(plainWords(text));
}

const worked =
  /^(?:(?:agora|opa|ah|pronto|ok|olha|yes|now|finally) )*(?:(?:agora )?(?:deu certo|deu|funcionou|foi|resolveu|resolvido|consegui|achei|encontrei|caiu|chegou|apareceu)|(?:it |that )?(?:worked|works)|(?:i )?(?:found it|got it|solved it|fixed it)|its? (?:working|solved|fixed)|solved|fixed|all good)(?: (?:agora|aqui|ja|sim|now|already|too))*$/;

/** Whether what did not work does after all: "deu certo", "consegui agora". */
export function saysWorked(text: string): boolean {
  return saysOnly(text, worked);
}

/** Whether what was answered was tried, and did not work: "não funcionou", "já tentei 3x", "I can't find it". */
export function saysNotWorked(text: string): boolean {
  return saysOnly(text, notWorked);
}

/** Whether somebody only says that they now see to it themselves: "tá bom, vou falar com ela, obrigada". */
export function saysGoesAhead(text: string): boolean {
  const said = plainWords(text);
  return doesItself.test(said) && !but.test(said) && !text.includes('?');
}

/** Whether a message only takes leave of a closed conversation: it opens neither that one nor a new one. */
export function isClosingWord(text: string, signals: Signals): boolean {
  const { smallTalk } = signals;
  const bare = readBareAnswer(text, signals);
  return (
    smallTalk === 'thanks' ||
    smallTalk === 'goodbye' ||
    smallTalk === 'compliment' ||
    (bare !== null && bare !== 'unsolved') ||
    isChoice(text, 'leaveIt')
  );
}
