import { foldText } from '../../language/fold-text';
import { maskPersonalData } from '../../language/mask-personal-data';

const mask = /\[(?:EMAIL|SECRET|CNPJ|CPF|RG|PHONE|CARD)\]/g;
const linkPattern = /\bhttps?:\/\/\S+|\bwww\.\S+|(?<!\S)@\w+/giu;
/** A name as it is written; "MEI" and "CPF" are none. */
const capitalisedWords = String.raw`\p{Lu}[\p{Ll}'’][\p{L}'’]*(?:\s+(?:d[aeo]s?\s+)?\p{Lu}[\p{L}'’]+){0,4}`;
/** "Meu nome é ana lima": whatever follows is the name, however it is written. */
const nameWord = String.raw`(?!(?:e|and|but|mas|quero|queria|preciso|gostaria|tenho|estou|comprei|fiz|n[aã]o|i|my|meu|minha|o|a|os|as)(?!\p{L}))[\p{L}'’]+`;
const named = new RegExp(
  String.raw`(?<!\p{L})(?:meu nome [eé]|me chamo|chamo-me|my name(?: is|['’]s))\s+${nameWord}(?:\s+${nameWord}){0,3}\s*[,.;!-]*\s*(?:(?:e|and)(?!\p{L}))?`,
  'giu',
);
/** "Sou a Ana", "aqui é o João da Silva", "I'm Ana": a name where it is capitalised. */
const introduced = new RegExp(
  String.raw`(?<!\p{L})(?:[Ss]ou|[Aa]qui (?:quem fala )?[ée]|I am|I'm|I’m|[Tt]his is)\s+(?:[oa]\s+)?${capitalisedWords}(?!\p{L})\s*[,.;!-]*`,
  'gu',
);
const titled = new RegExp(
  String.raw`(?<!\p{L})(?:[Ss]r[a]?|[Dd]ra?|[Dd]ona|[Ss]enhora?|[Mm]rs?|[Mm]s)\.?\s+${capitalisedWords}`,
  'gu',
);
const signed = new RegExp(
  String.raw`(?:[Oo]brigad[oa]|[Aa]tt|[Aa]tenciosamente|[Aa]bra[cç]os?|[Tt]hanks|[Tt]hank you|[Rr]egards|[Cc]heers)[\s,.!-]+${capitalisedWords}\s*[.!]*\s*$`,
  'u',
);
const addressPattern =
  /(?<!\p{L})(?:rua|avenida|av\.|alameda|travessa|rodovia|estrada)\s+[^,.;?!\n]{2,60},?\s*(?:n[º°.o]*\s*)?\d+/giu;
/** What comes after "pedido", "order" and the like is its number, however short. */
const labelledNumber =
  /(\b(?:pedido|compra|protocolo|rastreio|nota fiscal|nf|order|ticket|tracking|invoice|purchase)\b(?:\s+(?:number|n[uú]mero|code|c[oó]digo))?)((?:\s*(?:n[º°.]|no\.|#|:|é|is))*\s*#?(?=[a-z.-]*\d)[a-z\d][a-z\d.-]*)/giu;
/** Order numbers, tracking codes, postcodes: five digits or more, or letters and digits together. */
const codePattern =
  /(?<![\p{L}\p{N}])#?(?=(?:[\p{L}.\-/]*\d){4})[\p{L}\d][\p{L}\d.\-/]*[\p{L}\d](?![\p{L}\p{N}])/gu;
const greetingPattern =
  /^(?:oi+e?|ol[aá]|opa|bom dia|boa tarde|boa noite|tudo (?:bem|bom)|hello|hi|hey|good (?:morning|afternoon|evening))(?!\p{L})[\s,!.?…-]*/iu;
const longest = 200;

interface CleaningOptions {
  /** Names to take out, such as the customer's. */
  readonly names?: readonly string[];
  /** The article's own text: a code that it names (a product's) is no personal data. */
  readonly known?: string;
}

/**
 * A customer's wording as an article may carry it: without personal data (names, documents, addresses, contacts, order
 * numbers), without links and greetings, on one line.
 *
 * @returns null where nothing is left that asks for something, or it is too long to be one question
 */
export function cleanQuestion(text: string, { names = [], known = '' }: CleaningOptions = {}): string | null {
  const knownText = foldText(known);
  const isKnown = (code: string) => knownText.includes(foldText(code));
  let cleaned = maskPersonalData(text.slice(0, 2_000))
    .replace(mask, ' ')
    .replace(linkPattern, ' ')
    .replace(addressPattern, ' ')
    .replace(signed, ' ')
    .replace(named, ' ')
    .replace(introduced, ' ')
    .replace(titled, ' ');
  for (const name of names) cleaned = removeName(cleaned, name);
  cleaned = cleaned
    .replace(labelledNumber, (match, label: string, number: string) =>
      isKnown(number.trim()) ? match : label,
    )
    .replace(codePattern, (code) => (isKnown(code) || isYearOrAmount(code) ? code : ' '));
  const tidy = trimGreetings(tidyUp(cleaned));
  const short = tidy.length <= longest ? tidy : (lastQuestion(tidy) ?? '');
  return /\p{L}{2}/u.test(short) ? short : null;
}

/** The whole name wherever it stands; its parts only where they are written as names are. */
function removeName(text: string, name: string): string {
  const parts = name.match(/[\p{L}'’]{2,}/gu) ?? [];
  if (parts.length === 0) return text;
  const whole = new RegExp(String.raw`(?<!\p{L})${parts.join(String.raw`\s+`)}(?!\p{L})`, 'giu');
  let removed = parts.length > 1 ? text.replace(whole, ' ') : text;
  for (const part of parts.filter((each) => each.length > 2)) {
    const written = part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
    removed = removed.replace(new RegExp(String.raw`(?<!\p{L})${written}(?!\p{L})`, 'gu'), ' ');
  }
  return removed;
}

function isYearOrAmount(code: string): boolean {
  return (
    /^(?:19|20)\d\d$/.test(code) ||
    /^\d{1,3}(?:[.,]\d{3})*(?:[.,]\d{2})?$/.test(code) ||
    /^\d{1,4}$/.test(code)
  );
}

function tidyUp(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[([{]\s*[)\]}]/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/([,;:])(?:\s*[,;:])+/g, '$1')
    .replace(/[,;:\s]+([.!?])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:!?…-]+|[\s,;:-]+$/g, '');
}

function trimGreetings(text: string): string {
  let rest = text;
  for (let round = 0; round < 4; round++) {
    const next = rest.replace(greetingPattern, '');
    if (next === rest || next === '') break;
    rest = next;
  }
  return rest;
}

/** Of a long message, the last sentence that asks. */
function lastQuestion(text: string): string | undefined {
  return text
    .match(/[^.!?]+\?/g)
    ?.map((sentence) => sentence.trim())
    .findLast((sentence) => sentence.length >= 10 && sentence.length <= longest);
}
