import { foldText } from '../../language/fold-text';

/** A score from 0 to 10, as somebody says it, and what is said beside it. */
interface Score {
  readonly score: number;
  readonly beside: string;
  /** Whether it can be nothing but a score: "daria um oito", "10/10", "10!!!"; "2 pedidos" is none. */
  readonly isPlain: boolean;
}

const words =
  'zero|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|two|three|four|five|six|seven|eight|nine|ten';
const scoreOf: Readonly<Record<string, number>> = {
  zero: 0,
  dois: 2,
  duas: 2,
  tres: 3,
  quatro: 4,
  cinco: 5,
  seis: 6,
  sete: 7,
  oito: 8,
  nove: 9,
  dez: 10,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const value = `(?<score>10|\\d|${words})(?![\\p{L}\\p{N}]|[.,]\\d)`;
/** What follows a number makes it a count or a time: "dou 2 dias", "uns 7 reais". */
const counted =
  '(?!\\s*(?:x|%|h|dias?|horas?|meses|mes|anos?|semanas?|minutos?|min|vezes|pedidos?|itens|item|pecas?|produtos?|caixas?|reais|parcelas?|estrelas?|days?|hours?|weeks?|months?|years?|minutes?|times|orders?|items?|boxes|pieces|am|pm)(?![\\p{L}\\p{N}]))';
const vague =
  '(?:(?:sei la|acho que|eu|e|foi|um|uma|uns|umas|so|ah|oi|ola|bom|olha|minha nota e|pra mim|para mim|nota|de 0 a 10|de zero a dez|entre|hm+|maybe|probably|i guess|id say|i would say|id go with|a|an|solid|about|like|its|it is)[\\s,:]+)*';
const rated =
  '(?:nota|dou|daria|dei|damos|merece|merecem|mereceu|avalio em|leva|i(?:d| would|ll| will)? give(?: (?:it|you|her|him|them|that))?|rate(?: (?:it|you|her|him))?(?: (?:at|a))?|score(?: of)?)[\\s,:]+(?:(?:um|uma|nota|a|an|solid|e|de)[\\s,:]+)*';

const readings: readonly { pattern: RegExp; isPlain: boolean }[] = [
  // "8/10", "nove de 10", "9 out of 10"
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}/.,])${value}\\s*(?:/|de|em|out of)\\s*(?:10|dez|ten)(?![\\p{L}\\p{N}/])`,
      'u',
    ),
    isPlain: true,
  },
  // "daria um oito", "nota 3"
  { pattern: new RegExp(`(?<![\\p{L}\\p{N}])${rated}${value}${counted}`, 'u'), isPlain: true },
  // "10!!! she was lovely"
  { pattern: new RegExp(`^\\W*${vague}${value}\\s*!+`, 'u'), isPlain: true },
  // "uns 7", "9, demorou um pouco"
  { pattern: new RegExp(`^\\W*${vague}${value}${counted}`, 'u'), isPlain: false },
];

/** The score that a text gives; null where it gives none. */
export function readScore(text: string): Score | null {
  const said = foldText(text).replace(/['’]/g, '');
  for (const { pattern, isPlain } of readings) {
    const found = pattern.exec(said);
    const score = found?.groups?.score;
    if (found === null || score === undefined) continue;
    const beside = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`;
    return { score: scoreOf[score] ?? Number(score), beside: beside.replace(/^\W+|\W+$/gu, ''), isPlain };
  }
  return null;
}
