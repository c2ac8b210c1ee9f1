import { foldText } from './fold-text';
import { isThingToBuy } from './things-to-buy';

const bought =
  '(?:comprei|encomendei|pedi|adquiri|compramos|encomendamos|(?:ja )?tinha comprado|bought|ordered|purchased|got)';
const from =
  '(?: (?:com (?:voces|vcs|vc)|de (?:voces|vcs)|a[ií]|aqui|(?:n[oa]|pelo) (?:site|loja|app|aplicativo)(?: de voces| de vcs)?|from (?:you(?: guys)?|here|your (?:site|shop|store|website))|(?:on|in|at|through) your (?:site|shop|store|website|app)|online))?';
const when =
  '(?: (?:ontem|hoje|anteontem|dia \\d{1,2}(?:/\\d{1,2})?|(?:semana|m[eê]s|ano) passad[oa]|(?:faz|h[aá]|tem) (?:uns? |umas? )?\\S+ (?:dias?|semanas?|m[eê]s(?:es)?|anos?)|yesterday|today|last (?:week|month|year|\\w+day)|(?:like |about )?\\S+ (?:days?|weeks?|months?) ago))?';
const who =
  "(?:(?:eu|a gente|n[oó]s|i|we|ive|i've|we've|meu marido|minha (?:m[aã]e|esposa|mulher)|my (?:wife|husband)) )?";

const word = '(?!(?:e|and|mas|but|que|q) )[^\\s,.!?]+';

/** "A cama que eu comprei com vcs chegou rasgada": which one is said, not what is asked. */
const relative = new RegExp(
  `(?<=\\S{3}) (?:(?:que|q|which|that) ${who}|(?:i|we) )${bought}${from}${when}(?= \\S)`,
  'giu',
);
/** "Comprei uma mesa e ela não chegou": the matter is what came of it. */
const lead = new RegExp(
  `^(?:(?:oi|ola|olá|hi|hello|hey|hey so|entao|então|so|bom dia|boa tarde|boa noite)[,!.]? )*${who}${bought} (?:uma?s?|[oa]s?|dois|duas|an?|the|some|two|three|my|\\d) (${word}(?: ${word}){0,3}?)${from}${when}(?:,| e| and| mas| but)+ (?:(?:el[ae]s?|it|they|so|s[oó]) )?(?=\\S+ \\S)`,
  'iu',
);

const whole = new RegExp(
  `^(?:(?:oi|ola|olá|hi|hello|hey|entao|então|so|bom dia|boa tarde|boa noite|moça|moço)[,!.]? )*${who}${bought} (?:uma?s?|[oa]s?|dois|duas|an?|the|some|two|three|\\d) (${word})(?: ${word}){0,3}?${from}${when}${from}[\\s.!,]*$`,
  'iu',
);

const cameOfIt =
  /(?<!\p{L})(?:n|n[aã]o|nunca|nada|nem|at[eé]|s[oó]|errad[oa]s?|engano|querer|repetid[oa]s?|cheg\p{L}*|vei?[oi]\p{L}*|quero|queria|preciso|quebr\p{L}*|rasg\p{L}*|not|never|only|wrong|mistake|twice|\p{L}+n['’]?t|arriv\p{L}*|came|come|want|need|broken?)(?!\p{L})/iu;

/** Whether a message only tells of a purchase, and nothing that came of it: "comprei um sofá semana passada". */
export function isMerePurchase(text: string): boolean {
  const thing = whole.exec(foldText(text).trim())?.[1];
  if (thing === undefined || cameOfIt.test(text)) return false;
  return isThingToBuy(foldText(thing), 'pt-BR') || isThingToBuy(foldText(thing), 'en');
}

/**
 * A message without the purchase that it begins with, or names its thing by: of "comprei uma mesa e ela não chegou"
 * remains "mesa não chegou".
 */
export function withoutPurchase(text: string): string {
  return text.replace(relative, '').replace(lead, (_all, thing: string) => `${thing} `);
}
