import type { Locale } from '../../contracts/locale';
import { foldText } from '../../language/fold-text';
import { namesPlace } from '../../language/places';
import { questionKinds } from '../search/question-kinds';
import { readWords } from '../search/read-article-text';

interface Measure {
  /** Whether a question, folded words one blank apart, asks for it. */
  asks(words: string, kinds: readonly string[]): boolean;
  /** Whether a paragraph's plain text says it. */
  tells(paragraph: string): boolean;
}

/** "É cobrado?", "quem paga?" and a bare "quanto" ask for a price as well. */
const asksPrice =
  /(?:^| )(?:cobrad[oa]s?|cobram?|cobrar|pag[oa]s?|(?:que|preciso) pagar|pagar (?:algo|alguma coisa|por isso)|gratis|gratuit[oa]s?|de graca|free|charged?|pays?|paid)(?: |$)|^(?:e )?(?:quanto|how much)$/;
const tellsPrice =
  /R\$\s?\d|\$\s?\d|€|\d\s?%|\b(?:gr[aá]tis|gratuit[oa]s?|de graça|sem custo|n[aã]o (?:paga|cobramos)|pagamos|por nossa conta|free|no charge|(?:don't|do not) (?:charge|pay)|pay nothing|nothing to pay|we pay|at our (?:cost|expense))\b/iu;
const tellsDuration =
  /\b\d+(?:\s*(?:a|to|-|–)\s*\d+)?\s+(?:dias?|horas?|minutos?|semanas?|m[eê]s(?:es)?|anos?|(?:business |working |calendar )?days?|hours?|minutes?|weeks?|months?|years?)\b/iu;
const asksDeadline = /\b(?:data limite|limite de tempo|until when|by when|time limit)\b/;
const asksHour = /\b(?:que horas?|(?:qual|quais) (?:o |os )?horarios?|what time|opening hours)\b/;
const tellsHour = /\b\d{1,2}\s?h(?:\d{2})?\b|\b\d{1,2}(?::\d{2})?\s?[ap]\.?m\b|\bnoon\b/iu;
const asksPlace = /^(?:(?:e|mas|and|but|so|what about|how about) )+(?:em|in) (?!\d)\S+(?: \S+){0,3}$/;
const tellsPlace =
  /\b(?:norte|nordeste|sul|sudeste|centro-oeste|capita(?:l|is)|interior|cidades?|estados?|regi(?:ao|oes)|sao paulo|rio de janeiro|belo horizonte|porto alegre|north|northeast|south|southeast|centre-west|cit(?:y|ies)|towns?|states?)\b/;

function hasPlace(words: string): boolean {
  return namesPlace(words.split(/[^\p{L}]+/u));
}

const measures: readonly Measure[] = [
  {
    asks: (words, kinds) => kinds.includes('?price') || asksPrice.test(words),
    tells: (paragraph) => tellsPrice.test(paragraph),
  },
  {
    asks: (words, kinds) => kinds.includes('?duration') || asksDeadline.test(words),
    tells: (paragraph) => tellsDuration.test(paragraph),
  },
  { asks: (words) => asksHour.test(words), tells: (paragraph) => tellsHour.test(paragraph) },
  {
    // "Quando vencem?" is told by "12 meses" as well as by an hour.
    asks: (_words, kinds) => kinds.includes('?time'),
    tells: (paragraph) => tellsDuration.test(paragraph) || tellsHour.test(paragraph),
  },
  {
    asks: (words) => asksPlace.test(words) || hasPlace(words),
    tells: (paragraph) => tellsPlace.test(foldText(paragraph)) || hasPlace(foldText(paragraph)),
  },
];

/** What a question asks to be told: a price, how long it takes, when, or a place; undefined for anything else. */
export function measureAsked(question: string, locale: Locale): Pick<Measure, 'tells'> | undefined {
  const words = readWords(question.slice(0, 2_000), locale);
  const kinds = questionKinds(words, locale);
  return measures.find(({ asks }) => asks(words.join(' '), kinds));
}
