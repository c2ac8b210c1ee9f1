import type { Locale } from '../../contracts/locale';

/**
 * What a question asks for (a price, a place, a definition…), however it is put: "quanto custa", "qual o
 * valor" and "quanto tenho de pagar" are one kind. Each pattern is tried on folded words joined by
 * single spaces.
 */
const patterns: Record<Locale, readonly (readonly [kind: string, pattern: RegExp])[]> = {
  'pt-BR': [
    [
      'definition',
      /\b(?:o que|que coisa) (?:e|sao|era|vem a ser|seria|significam?|quer dizer|representam?)\b(?! (?:preciso|necessari[oa]|obrigatori[oa]|possivel|exigid[oa]|permitid[oa]))|\b(?:e|sao) (?:exatamente |exactamente )?o que$|\bentend(?:e|er|ida|ido)\b|\bconsistem?\b|\bdefin(?:e|ir|em|icao|icoes|id[oa]s?)\b|\bsignificad[oa]s?\b|\bconceito\b/,
    ],
    [
      'price',
      /\bquanto (?:e|eh|custa|custam|custara|pago|paga|pagar|pagamos|sai|fica|cobram?|vale|gasto|tenho (?:de|que) pagar|terei (?:de|que) pagar|se paga|vou (?:ter (?:de|que) )?pagar)\b|\b(?:custos?|precos?|tarifas?|taxas?)\b|\bqua(?:l|is) (?:e )?(?:os? )?valor(?:es)?\b|\bpagar quanto\b|\be pag[oa]\b|\bgratuit[oa]s?\b|\bgratis\b/,
    ],
    [
      'place',
      /\b(?:a?onde|cade)\b|\b(?:em|a|de) que (?:locais|local|lugar|lugares|sitios?|site|pagina)\b|\bqua(?:l|is) (?:e |sao )?(?:os? )?(?:locais|local|lugar|lugares|sitios?|enderecos?)\b/,
    ],
    [
      'duration',
      /\bquanto tempo\b|\bquant[oa]s (?:dias|horas|semanas|meses|anos)\b|\bdemora\w*\b|\bdura(?:cao|r|m)?\b|\bprazos?\b|\bperiodo\b|\bate quando\b|\bvalidade\b/,
    ],
    [
      'time',
      /\bquando\b|\b(?:em|a) que (?:dia|data|momento|altura|hora|horas|horario|ano|mes|epoca)\b|\ba partir de (?:que|quando)\b|\bque horas\b|\bqual (?:e )?(?:a data|o dia|o horario|o momento)\b/,
    ],
    ['person', /\bquem\b|\bque (?:pessoas?|entidades?|tipo de pessoas?)\b/],
    [
      'reason',
      /\bpor que\b|\bporque\b|\b(?:qual|quais|que) (?:e |sao )?(?:os? |as? )?(?:motivos?|razao|razoes)\b/,
    ],
    [
      'manner',
      /\bcomo\b|\b(?:de|por) que (?:forma|maneira|modo)\b|\bqua(?:l|is) (?:e |sao )?(?:[oa]s? )?(?:procedimentos?|processos?|modo|forma|maneira|passos?)\b|\bo que (?:e preciso |e necessario )?(?:(?:devo|deve|preciso|tenho (?:de|que)|posso) )?fazer\b/,
    ],
    ['permission', /\b(?:posso|pode|podem|podemos|podera|possivel|consigo|permitid[oa]s?|permite|da para)\b/],
    [
      'duty',
      /\b(?:obrigad[oa]s?|obrigatori[oa]s?|obrigatoriedade|obrigacao|necessari[oa]s?|preciso|precisa|precisam|exigid[oa]s?|exigem?|devo|devem|tenho (?:de|que)|tem (?:de|que)|e preciso)\b/,
    ],
    ['count', /\bquant[oa]s\b(?! (?:dias|horas|semanas|meses|anos))|\bqual (?:e )?o numero de\b/],
    [
      'consequence',
      /\b(?:acontece|acontecera|sucede|ocorre|consequencias?|sancao|sancoes|multas?|coimas?|penalidades?|efeitos?)\b/,
    ],
    [
      'purpose',
      /\bpara que (?:me )?(?:serve|servem|e|sao)\b|\b(?:finalidades?|objetivos?|objectivos?|utilidade|proposito|funcao)\b/,
    ],
    ['benefit', /\b(?:vantagem|vantagens|beneficios?|vale a pena|ganho com)\b/],
    [
      'fault',
      /\b(?:nao (?:consigo|funciona|abre|aparece|chegou|recebi|entra|carrega|da)|erros?|problemas?|falhas?)\b/,
    ],
  ],
  en: [
    [
      'definition',
      /\bwhat (?:exactly )?(?:is|are|was|does)\b.*\bmeans?\b|\bwhats? (?:is |are )?(?:an? )?\w+$|\bdefin(?:e|ition)\b|\bmeaning of\b/,
    ],
    ['price', /\bhow much\b(?! time)|\b(?:price|prices|pricing|costs?|fees?|charges?|charged|free)\b/],
    ['place', /\bwhere\b|\bwhich (?:place|page|folder|store|location)\b|\b(?:location|located)\b/],
    [
      'duration',
      /\bhow (?:long|many (?:days|hours|weeks|months|years)|much time)\b|\bhow soon\b|\b(?:take|takes) (?:so )?long\b|\bdeadline\b/,
    ],
    ['time', /\bwhen (?:do|does|did|is|are|will|can|should|was)\b|\bwhat (?:time|date|day)\b/],
    ['person', /\bwho\b|\bwhose\b|\bwhich (?:users?|people|persons?)\b/],
    ['reason', /\bwhy\b|\breasons?\b|\bhow come\b/],
    [
      'fault',
      /\b(?:cant|cannot|wont|doesnt|didnt|isnt|not (?:working|able|showing)|unable|errors?|problems?|broken|fails?|failed|issues?)\b/,
    ],
    [
      'service',
      /\b(?:which|what|any|a|an|good|best|online|web) (?:\w+ ){0,2}(?:tools?|apps?|webapps?|sites?|websites?|services?|software|alternatives?)\b/,
    ],
    ['count', /\bhow many\b(?! (?:days|hours|weeks|months|years))|\bnumber of\b/],
    ['duty', /\b(?:must|have to|required|mandatory|obligatory)\b/],
    ['difference', /\b(?:differences?|differ|versus|vs|compared)\b/],
    ['consequence', /\bwhat (?:happens|will happen)\b|\bhappens (?:to|if|when)\b/],
  ],
};

/** What one more sort of word looks like in the index; no customer can type it. */
const mark = '?';

/** The kinds of question that a heading or a query asks, as words of their own. */
export function questionKinds(words: readonly string[], locale: Locale): string[] {
  const text = words.join(' ');
  return patterns[locale].filter(([, pattern]) => pattern.test(text)).map(([kind]) => mark + kind);
}

export const isQuestionKind = (word: string): boolean => word.startsWith(mark);
