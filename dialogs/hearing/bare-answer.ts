import type { Signals } from '../../contracts/category';
import { isChoice } from './choices';
import { readWhole } from './phrases';
import { plainWords, saysEitherWay, saysOnly } from './plain-words';

/** What a message says that says nothing else: yes, no, that it was heard, or that the matter is not solved. */
type BareAnswer = 'yes' | 'no' | 'heard' | 'unsolved';

const heard =
  /^(?:(?:h+u*m+|ah+|aham|uhum|opa) )?(ok+|h+u*m+|okay|okey|okk|beleza|blz|certo|perfeito|perfeitamente|otimo|otima|show|show de bola|joia|legal|bacana|massa|top|tranquilo|entendi|entendido|ah entendi|compreendi|ta|ta bom|ta certo|ta ok|tudo bem|esta bem|esta bom|combinado|fechado|fechou|resolvido|ja resolvi|deu certo|maravilha|que bom|fine|great|perfect|cool|nice|good|alright|all right|got it|i see|understood|sounds good|k{2,}|(rs)+|(ha){2,}h?|(he){2,}|lol|no problem|no worries|sem problemas?|(?:i )?(?:thought|figured|guessed|suspected)(?: (?:so|as much|that))?|as i thought|makes sense|fair enough|good to know|noted|(?:eu )?(?:ja )?(?:imaginei|imaginava|sabia|desconfiei|suspeitei|suspeitava)(?: (?:isso|disso|que sim|que nao))?|faz sentido|bom saber|anotado|saquei|sei)(?: entao| then)?$/;
/** A no that takes no leave: somebody has to see to it. */
const unsolved =
  /\b(resolveu|resolvido|resolve|funcionou|funciona|deu certo|ajudou|serviu|errad[oa]|incorret[oa]|ainda nao|nao e isso|nao era isso|nao foi isso|nada disso|didnt|did not|doesnt|isnt|help|helped|helpful|worked|solved|wrong|incorrect|not yet|not that|thats not it|that is not it|not what i)\b/;
/** No answer has reached them: "não entendi" is far from "entendi". */
const notReached = readWhole({
  phrases: `
    eu? (nao_concordo|nao_aceito|discordo) (com_isso|isso|disso)?
    isso? nao e justo
    eu? ja (tentei|fiz) (isso|tudo_isso|de_tudo)?
    nao (da|deu) certo?
    i (dont|do_not) agree with_that?
    i disagree
    (thats|that_is|its) (not_fair|unfair)
    i? (have|ive)? already? (tried|done) (already|that|it|that_already|it_already)
    i? already (tried|did) (that|it)?
  `,
});
/** An answer was read, and not understood. */
const notUnderstood = readWhole({
  before: '(mas|desculpa|desculpe|olha|but|sorry)',
  phrases: `
    eu? nao (entendi|compreendi) (nada|direito|bem|muito_bem)?
    eu? nao (to|estou|tou) entendendo (nada|direito|bem)?
    nao ficou (muito|bem)? claro
    (ta|esta|ficou)? (muito|meio)? (confuso|complicado)
    me? (explica|explique|explicar) (melhor|de_novo|direito|isso)
    voce? (pode|poderia|consegue) me? explicar (melhor|de_novo|direito|isso)
    i? (still)? (dont|didnt|do_not|did_not) (really)? (understand|get_it|get_that|follow) (it|that|this)?
    (its|that_is|thats|this_is)? (not_clear|unclear|confusing)
    (can_you|could_you|please)? explain (it|that|this)? (better|again)?
  `,
  after: '(nada|nao|moca|moco|por_favor|please|at_all)',
});
/** What an answer told was tried, and led nowhere. */
const notWorked = readWhole({
  before: '(mas|e|aff|poxa|but|well|sorry)',
  phrases: `
    (isso|ele|ela|esse|essa|eu|o_link|o_codigo)? (ainda|tambem|tb)? nao (funcionou|funciona|esta_funcionando|ta_funcionando|rolou|adiantou|resolveu|deu_certo)
    (isso|ele|ela|esse|essa|eu|o_link|o_codigo)? (ainda|tambem|tb)? nao (consegui|consigo|achei|acho|encontrei|encontro|aparece|apareceu)
    (isso|ele|ela|esse|essa|eu|o_link|o_codigo)? (ainda|tambem|tb)? nao (estou|to|tou) (conseguindo|achando|encontrando)
    eu? ja (tentei|fiz) (isso|isto|tudo|tudo_isso|de_tudo|assim|\\d{1,2}_?x|\\d{1,2}_vezes|duas_vezes|tres_vezes|varias_vezes|muitas_vezes)? e? (nada|nao_deu|nao_deu_certo|nao_foi|nao_funcionou|nao_adiantou|nao_rolou|nao_resolveu)
    eu? ja (tentei|fiz) (isso|isto|tudo|tudo_isso|de_tudo|assim|\\d{1,2}_?x|\\d{1,2}_vezes|duas_vezes|tres_vezes|varias_vezes|muitas_vezes)?
    continua (igual|na_mesma|o_mesmo_erro|dando_erro|sem_funcionar)
    (da|deu|ta_dando) (o_mesmo|um)? erro
    (it|that|this)? still? (didnt|doesnt|did_not|does_not|wont|will_not) (work|help)
    (it|that|this)? still? (isnt|is_not|not) working
    (it|that|this)? still? hasnt worked
    no luck
    still (nothing|the_same)
    (same|an) error
    i? (cant|cannot|couldnt|could_not|dont) (find|see) it
    i? (have|ive)? already (tried|did) (that|it|this|everything)?
    i? (have|ive)? (already|even)? tried (that|it|this|everything|all_of_it|all_of_that|several|many|multiple|a_few|few|lots_of|\\d{1,2}|two|three|four|five|so_many|again|a_second)+? (time|times|twice|once_more|x|already|and_nothing|no_luck|still_nothing)+
    i? (have|ive)? tried (that|it|this|everything) already?
  `,
  after:
    '(nada|nao|ainda|aqui|isso|em_lugar_nenhum|de_novo|ainda_assim|anywhere|either|yet|again|for_me|at_all)',
});
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
  if ((no && unsolved.test(plainWords(text))) || saysOnly(text, notReached, notUnderstood, notWorked))
    return 'unsolved';
  if (no || saysOnly(text, thatIsAll)) return 'no';
  if (saysOnly(text, heard)) return refuses.test(plainWords(text)) ? 'no' : 'heard';
  return yes ? 'yes' : null;
}

const accepts =
  /^(?:(?:ah|oh|hum|entao|so|all|just) )*(?:ok+|okay|ta|ta bom|ta certo|ta ok|tudo bem|esta bem|esta bom|certo|beleza|blz|combinado|fechou|fechado|entendi|perfeito|otimo|legal|show|joia|alright|all right|great|perfect|got it|understood|fine|cool|good)(?: (?:entao|then))?,? (?:muito )?(?:obrigad[oa]|brigad[oa]|obg|obgd|obgda|grat[oa]|valeu|vlw|thanks(?: a lot)?|thank you|thx|ty)(?: (?:viu|moca|moco|querida|querido|lia|so much|very much))*$/;

/** Whether somebody takes what was said for settled, and thanks: "tá bom, obrigada". */
export function acceptsWithThanks(text: string): boolean {
  return saysEitherWay(text, accepts);
}

const worked = readWhole({
  before: '(agora|opa|ah|pronto|ok|olha|yes|now|finally)',
  phrases: `
    (deu_certo|deu|funcionou|foi|resolveu|resolvido|consegui|achei|encontrei|caiu|chegou|apareceu)
    (it|that)? (worked|works)
    i? (found_it|got_it|solved_it|fixed_it)
    (it|its) (working|solved|fixed)
    (solved|fixed|all_good)
  `,
  after: '(agora|aqui|ja|sim|now|already|too)',
});

/** Whether what did not work does after all: "deu certo", "consegui agora". */
export function saysWorked(text: string): boolean {
  return saysOnly(text, worked);
}

/** Whether what was answered was tried, and did not work: "não funcionou", "já tentei 3x", "I can't find it". */
export function saysNotWorked(text: string): boolean {
  return saysOnly(text, notWorked);
}

/** Whether what was answered was not understood: "não entendi", "explica melhor". */
export function saysUnclear(text: string): boolean {
  return saysOnly(text, notUnderstood);
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
