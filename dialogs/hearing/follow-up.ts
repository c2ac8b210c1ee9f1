import { asksQuestion } from './asks-question';
import { countWords } from './count-words';
import { readWhole } from './phrases';
import { plainWords, saysEitherWay } from './plain-words';
import { readRefusal } from './refusal';
import { isWish } from './wish';

const leads =
  /^\s*(?:(?:t[aá]|t[aá] bom|ok|okay|certo|beleza|blz|entendi|ah|hm+|all right|alright|got it|fine)[\s,.!]+)*(?:(?:e|mas|and|but|what about|how about)[\s,]+)+(?=\S)/i;
const mostWordsOfLed = 8;
const mostWordsOfShort = 5;

/** Whether a text goes on with what was asked before: "e quanto tempo leva?"; a statement with "mas" does not. */
export function isLedQuestion(text: string): boolean {
  return (
    leads.test(text) && countWords(text) <= mostWordsOfLed && readRefusal(text) === null && !isWish(text)
  );
}

const conditions = /^\s*(?:e|mas|and|but)[\s,]+(?:se|caso|if|what if)\b/i;

/** Whether the same question is asked for another case: "e se for pelo boleto?" */
export function variesCase(text: string): boolean {
  return conditions.test(text) && isLedQuestion(text);
}

const pointsBack =
  /\b(?:it|he|she|him|her|them|those|these|that one|this one|the other one|ele|eles|ela|elas|dele|dela|deles|delas|nele|nela|isso|disso|nisso)\b/;

/** "Also, can I get an invoice for it?" is about another matter of the same thing. */
const asksForMore =
  /^(?:(?:e|and|mas|but) )?(?:tambem|tbm|tb|also|outra coisa|mais uma coisa|another thing|one more thing|besides)\b/;

/** Whether a question speaks of its matter only by a pronoun: "can I combine two of them?" */
export function pointsToBefore(text: string): boolean {
  if (asksForMore.test(plainWords(text))) return false;
  return countWords(text) <= mostWordsOfLed && asksQuestion(text) && pointsBack.test(plainWords(text));
}

const asksOneWord = readWhole({
  before: '(e|mas|ah|ta|ok|entao|and|but|so)',
  phrases: `
    (onde|aonde|qual|quais|quando|como|porque|por_que|pq|quem|e_agora)
    (quanto|quanta|quantos|quantas|quanto_custa|quanto_e|quanto_fica)
    (where|which|which_one|when|why|how|how_much|how_many|how_long|what_time|who|what_now)
    como (eu|que_eu|e_que_eu|e_que)? (faco|faz) (isso|pra_fazer_isso|para_fazer_isso)?
    how do i do (it|that|this)
  `,
});

/** Whether a question is nothing but its question word, or no more than that: "onde", "e quanto?", "como faço isso?" */
export function isBareQuestion(text: string): boolean {
  return asksOneWord.test(plainWords(text));
}

/** A question so short that it may lack what it is about: "é cobrada?" */
export function isShortQuestion(text: string): boolean {
  return countWords(text) <= mostWordsOfShort && (asksQuestion(text) || text.includes('?'));
}

/** Whether a text asks, as a question or as what goes on with one. */
export function asksOn(text: string): boolean {
  return asksQuestion(text) || isLedQuestion(text) || isBareQuestion(text);
}

const withoutSubject =
  /^\s*(?:(?:e|mas|and|but)\s+)?(?:é|está|tá|fica|leva|demora|custa|is (?:it|that|this)|does (?:it|that)|was (?:it|that)|will it)(?=[\s?]|$)/iu;

/** What a question that goes on with the last one may begin with. */
const lead = '(e|mas|ah|ta|ta_bom|ok|entao|and|but|so|well)';

const measuresOnly = readWhole({
  before: lead,
  phrases: `
    (em|ate)? (quanto|quanta|quantos|quantas) (tempo|dias|horas)? (e|leva|demora|custa|fica|vai_levar|vai_demorar)? (e|leva|demora|custa|fica|vai_levar|vai_demorar)?
    (em|ate)? que prazo (e|leva|demora|custa|fica|vai_levar|vai_demorar)? (e|leva|demora|custa|fica|vai_levar|vai_demorar)?
    (isso|vai)? (demora|demorar|leva|levar|custa|custar|e) (muito|mto|mt|bastante|quanto|quanto_tempo|caro|muito_tempo|quantos_dias)+
    how (long|much|soon|many_days) (does|will|is|did) it (usually|normally|take|cost|be)+?
    how (long|much|soon|many_days) (does|will|would) that (usually|normally|take|cost|be)+?
    (does|will|is) (it|that) (take|cost|be) (long|a_lot|much|a_while)
  `,
  after: `
    (isso|isto|tudo|isso_tudo|tudo_isso|esse_processo|o_processo|o_processo_todo|mesmo|mais_ou_menos|em_media|normalmente|geralmente|no_total|ao_todo|pra_chegar|para_chegar)
    (all_this|all_that|all_of_this|everything|altogether|in_total|in_all|roughly|usually|normally|on_average|from_start_to_finish)
  `,
});

const pricesOnly = readWhole({
  before: lead,
  phrases: `
    (isso|ele|ela)? (tem|ha|existe|vai_ter) (algum|alguma)? (custo|custos|taxa|taxas|cobranca) (adicional|extra|a_mais|pra_mim|para_mim)?
    (isso|ele|ela)? (e|sai|fica|vai_ser) (de_graca|gratis|gratuito|gratuita|pago|paga|cobrado|cobrada)
    (eu)? (pago|vou_pagar|vou_ter_que_pagar|tenho_que_pagar|tenho_de_pagar|preciso_pagar) (algo|alguma_coisa|alguma_taxa|por_isso|quanto|a_mais)+
    (eu)? (vou_ter_que_pagar|tenho_que_pagar|tenho_de_pagar|preciso_pagar)
    (voces)? (cobram|vao_cobrar) (algo|alguma_coisa|alguma_taxa|por_isso|isso|quanto|a_mais)+?
    (isso)? (custa|vai_custar) (algo|alguma_coisa)
    quem paga (isso|por_isso)?
    (o|a|qual_o|qual_e_o|qual_a)? (preco|valor|custo|taxa)
    (the|whats_the|what_is_the)? (price|cost|fee)
    (is|will|would) (it|that|this) (be)? (free|charged|free_of_charge)
    is there (a|an|any)? (extra|additional)? (fee|charge|cost)
    (do|will|would) i (have_to|need_to)? pay (anything|something|extra|for_it|for_that|for_this)+?
    (will|would) i be charged (anything|extra|for_it|for_that|for_this)+?
    (does|will) (it|that|this) cost (anything|something|extra|me)+
    who pays (for_it|for_that|for_this)?
    any (extra|additional)? (fee|fees|cost|costs|charge|charges)
  `,
});

const deadlinesOnly = readWhole({
  before: lead,
  phrases: `
    (isso)? (tem|ha|existe) (algum|alguma)? (prazo|data_limite|limite_de_tempo)
    qual (e)? (o|a)? (prazo|data_limite)
    (o)? (prazo|data_limite)
    (the)? (deadline|time_limit)
    ate (quando|que_dia|qual_data) (eu)? (posso|tenho|da|da_pra|da_para)? (fazer|pedir)? (isso)?
    (quanto_tempo|quantos_dias|que_prazo) (eu)? tenho
    is there (a|any) (deadline|time_limit)
    (whats|what_is) the (deadline|time_limit)
    (until|by) when (can_i|do_i_have_to|must_i|should_i)? (do|ask_for)? (it|that|this)?
    how (long|many_days) do i have
  `,
  after: `
    (pra|para) (isso|fazer_isso|pedir)
    (for|to_do) (it|that|this)
  `,
});

/** Whether a question asks only by when: "tem prazo?", "até quando posso?" */
export function asksDeadline(text: string): boolean {
  return saysEitherWay(text, deadlinesOnly);
}

/** Whether a question asks how much or how long, and not of what: "quanto tempo leva?", "tá, e demora mt?", "tem custo?" */
export function measuresOnlyOf(text: string): boolean {
  return saysEitherWay(text, measuresOnly) || saysEitherWay(text, pricesOnly) || asksDeadline(text);
}

/** "É cobrada?" and "quanto tempo leva?" are about what was spoken of before. */
export function lacksSubject(text: string): boolean {
  return withoutSubject.test(text) || measuresOnlyOf(text);
}
