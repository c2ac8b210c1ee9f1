import type { DetailKind } from '../contracts/category';
import { isBrazilianPhone, isCnpj, isCpf } from '../language/check-digits';
import { foldText } from '../language/fold-text';

export type Details = Partial<Record<DetailKind, string>>;

export type DetailContext = {
  /** What was asked last: a bare "48213" or "Ana" then answers it. */
  asked?: DetailKind;
};

export type DetailCheck =
  | { ok: true; value: string }
  | { ok: false; code: 'empty' | 'not-found' | 'wrong-check-digits' | 'wrong-length' | 'unknown-area-code' };

const READ_CHARACTERS = 4_000;
const EMAIL = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,4}\p{L}{2,24}/u;
const CPF = /(?<![\d.-])\d{3}[. ]?\d{3}[. ]?\d{3}[-. ]?\d{2}(?![\d-])/g;
const CNPJ =
  /(?<![0-9A-Z])[0-9A-Z]{2}[. ]?[0-9A-Z]{3}[. ]?[0-9A-Z]{3}[/ ]?[0-9A-Z]{4}[- ]?\d{2}(?![0-9A-Z])/gi;
const PHONE = /(?<![\d.])(?:\+?55[\s-]?)?(?:\(0?\d{2}\)|0?\d{2})[\s.-]?(?:9[\s.]?)?\d{4}[\s.-]?\d{4}(?!\d)/g;
const FOREIGN_PHONE = /\+(?!55)\d[\d\s().-]{6,18}\d/;
const POSTCODE = /(?<!\d)\d{2}\.?\d{3}-\d{3}(?!\d)|(?<=\bcep\D{0,12})\d{8}(?!\d)/i;
/** What an order number may look like: a run of digits, or letters and digits, perhaps with hyphens. */
const CODE = '[a-z]{0,4}-?\\d[\\da-z]{2,19}(?:-[\\da-z]{1,12}){0,3}';
const LABELLED_ORDER = new RegExp(
  `\\b(?:pedido|compra|encomenda|protocolo|order|purchase|ped|reference|ref)s?(?:\\s+(?:de|do|da|o|a|e|is|my|n|no|nr|nro|num|numero|number|id|com|foi|codigo|code|cod|was|the|meu|com o)\\b){0,5}\\s*[.:#º°-]*\\s*#?\\s*(${CODE})(?![\\da-z@])`,
);
const MARKED_ORDER = new RegExp(`#\\s?(${CODE})(?![\\da-z])`);
const TRAILING_ORDER = new RegExp(
  `\\b(?:numero|number|no)\\s+(?:do|da|of|for)\\s+(?:meu|minha|my)?\\s*(?:pedido|compra|order)\\s*(?:e|is|:|=)?\\s*#?(${CODE})(?![\\da-z])`,
);
const BARE_CODE = new RegExp(`^\\D{0,40}?#?(${CODE})[.!]?$`);
const NAME =
  /(?<=^|[\s,.!;:])(?:meu nome completo (?:é|e|eh)|meu nome (?:é|e|eh)|me chamo|eu me chamo|pode me chamar de|aqui quem fala (?:é|e|eh) (?:o|a)|quem fala (?:é|e|eh) (?:o|a)|my name is|my name's|my full name is|i am called|nome:|name:)\s+(\p{L}[\p{L}'’-]*(?:\s+\p{L}[\p{L}'’.-]*){0,5})/iu;
/** "Call me back" and "this is late" name nobody: these count alone, and before a name that is written as one. */
const NAME_ALONE =
  /^(?:(?:[Oo]i|[Oo]lá|[Bb]om dia|[Bb]oa tarde|[Bb]oa noite|[Hh]i|[Hh]ello)[,!.]?\s+)?(?:[Aa]qui (?:é|e|eh) (?:o|a)|[Tt]his is|(?:[Yy]ou can |[Pp]lease )?[Cc]all me)\s+(\p{Lu}[\p{L}'’-]*(?:\s+(?:(?:d[aeo]s?|e|van|von|del|di|la)\s+)?\p{Lu}[\p{L}'’-]*){0,2})[.!]?$/u;
const NOT_NAMES = new Set(
  `a about an and as at but e em esta estou for from gostaria i is minha meu my na no o para por preciso que quero
regarding the tenho to want with need ridiculous urgent not very so quando comprei fiz mas cpf email telefone um uma pedido
nao sim sei here there it terrible absurd unacceptable order having frustrating really back later asap now today tomorrow maybe please`.split(
    /\s+/,
  ),
);
const NAME_PARTICLES = new Set(['de', 'da', 'do', 'das', 'dos', 'e', 'van', 'von', 'del', 'di', 'la']);

const ask: Record<DetailKind, (text: string) => string | null> = {
  email: (text) =>
    EMAIL.exec(text)?.[0]
      .replace(/[.,;]+$/, '')
      .toLowerCase() ?? null,
  cpf: (text) => firstDigits(text, CPF, isCpf),
  cnpj: (text) => firstOf(text, CNPJ, (found) => found.toUpperCase().replace(/[^0-9A-Z]/g, ''), isCnpj),
  phone: findPhone,
  postcode: (text) =>
    POSTCODE.exec(text)?.[0]
      .replace(/\D/g, '')
      .replace(/^(\d{5})/, '$1-') ?? null,
  'order-number': findOrderNumber,
  name: findName,
};

/** A number in a sentence that answers the question for the order's: the only one that is no amount, date or other detail. */
const LONGEST_ASIDE = 12;
const ANY_CODE = new RegExp(`(?<![\\w@.,/:-])#?(${CODE})(?![\\w@/:]|[.,]\\d|-\\d)`, 'g');
const AMOUNT_BEFORE =
  /(?:r\$|us\$|\$|\b(?:dia|em|ano|of|in|on|ate|acima de|abaixo de|cep|cpf|cnpj|codigo postal|zip))\s*$/;
const UNIT_AFTER =
  /^\s*(?:reais|real|dias?|horas?|hs?|min(?:utos?)?|km|kg|g|ml|cm|mm|%|days?|hours?|weeks?|months?|semanas?|mes(?:es)?|vezes|x|dollars|am|pm)\b/;

function findBareOrder(text: string): string | null {
  const folded = foldText(text);
  const code = BARE_CODE.exec(folded)?.[1];
  if (code !== undefined && !AMOUNT_BEFORE.test(folded.slice(0, folded.lastIndexOf(code)))) {
    return code.toUpperCase();
  }
  if (folded.split(/\s+/).length > LONGEST_ASIDE) return null;
  const codes = [...folded.matchAll(ANY_CODE)].filter(
    ({ 0: whole, 1: code = '', index }) =>
      (code.match(/\d/g)?.length ?? 0) >= 3 &&
      !isCpf(code) &&
      !AMOUNT_BEFORE.test(folded.slice(0, index)) &&
      !UNIT_AFTER.test(folded.slice(index + whole.length)),
  );
  return codes.length === 1 ? (codes[0]?.[1]?.toUpperCase() ?? null) : null;
}

/** In the order in which they are looked for. */
const everyKind = ['email', 'cnpj', 'cpf', 'phone', 'postcode', 'order-number', 'name'] as const;
/** Most messages have no digit, and all other kinds need some. */
const kindsWithoutDigits = ['email', 'name'] as const;

/**
 * The details that a message already gives, checked: an e-mail address, a CPF or CNPJ with right check
 * digits, a telephone (`+5511912345678`), a postcode (`01310-100`), an order number (`PED-2024-001`, in
 * capitals), a name after "meu nome é" and its like. With `asked`, a bare answer to the question counts.
 */
export function findDetails(text: string, { asked }: DetailContext = {}): Details {
  const read = text.slice(0, READ_CHARACTERS);
  const details: Details = {};
  for (const kind of /\d/.test(read) ? everyKind : kindsWithoutDigits) {
    const value = ask[kind](read);
    if (value !== null) details[kind] = value;
  }
  if (asked && details[asked] === undefined) {
    const check = validateDetail(asked, read);
    if (check.ok) details[asked] = check.value;
  }
  return details;
}

/** Checks the answer to a question for one detail, and gives it in its one form or says what is wrong. */
export function validateDetail(kind: DetailKind, text: string): DetailCheck {
  const read = text.slice(0, READ_CHARACTERS).trim();
  if (read === '') return { ok: false, code: 'empty' };
  const found = ask[kind](read) ?? readBare(kind, read);
  return found === null ? { ok: false, code: faultOf(kind, read) } : { ok: true, value: found };
}

function readBare(kind: DetailKind, text: string): string | null {
  const digits = text.replace(/\D/g, '');
  if (kind === 'cpf') return isCpf(digits) ? digits : null;
  if (kind === 'postcode') return digits.length === 8 ? digits.replace(/^(\d{5})/, '$1-') : null;
  if (kind === 'phone') return toBrazilianPhone(digits);
  if (kind === 'order-number') return findBareOrder(text);
  if (kind === 'name') return readName(text, true);
  return null;
}

function faultOf(kind: DetailKind, text: string): Exclude<DetailCheck, { ok: true }>['code'] {
  const length = text.replace(/[^0-9A-Za-z]/g, '').length;
  const digits = text.replace(/\D/g, '').length;
  if (kind === 'cpf') return digits === 11 ? 'wrong-check-digits' : digits > 0 ? 'wrong-length' : 'not-found';
  if (kind === 'cnpj')
    return length === 14 ? 'wrong-check-digits' : digits > 0 ? 'wrong-length' : 'not-found';
  if (kind === 'phone') {
    if (digits === 0) return 'not-found';
    return digits === 10 || digits === 11 ? 'unknown-area-code' : 'wrong-length';
  }
  if (kind === 'postcode') return digits > 0 ? 'wrong-length' : 'not-found';
  return 'not-found';
}

function findPhone(text: string): string | null {
  for (const [found] of text.matchAll(PHONE)) {
    const phone = toBrazilianPhone(found.replace(/\D/g, ''));
    // Eleven bare digits may be a CPF as well; ten may be an order number.
    const bare = /^\d+$/.test(found);
    if (phone && !(bare && (isCpf(found) || found.length === 10))) return phone;
  }
  const foreign = FOREIGN_PHONE.exec(text)?.[0].replace(/\D/g, '');
  return foreign && foreign.length <= 15 ? `+${foreign}` : null;
}

function toBrazilianPhone(digits: string): string | null {
  const national = (digits.length > 11 && digits.startsWith('55') ? digits.slice(2) : digits).replace(
    /^0/,
    '',
  );
  return isBrazilianPhone(national) ? `+55${national}` : null;
}

function findOrderNumber(text: string): string | null {
  const folded = foldText(text);
  for (const pattern of [LABELLED_ORDER, TRAILING_ORDER, MARKED_ORDER]) {
    const found = pattern.exec(folded)?.[1];
    if (found && !isCpf(found) && /\d{3}/.test(found)) return found.toUpperCase();
  }
  return null;
}

function findName(text: string): string | null {
  const found = NAME.exec(text)?.[1] ?? NAME_ALONE.exec(text.trim())?.[1];
  return found ? readName(found, false) : null;
}

/** The leading words that can be a name; `whole`: nothing else may follow. */
function readName(text: string, whole: boolean): string | null {
  const words = text
    .trim()
    .replace(/[.!]+$/, '')
    .split(/\s+/);
  const name: string[] = [];
  for (const word of words) {
    const bare = word.replace(/[,.;]+$/, '');
    const folded = foldText(bare);
    const particle = NAME_PARTICLES.has(folded) && name.length > 0;
    if (!/^\p{L}[\p{L}'’-]*$/u.test(bare) || (NOT_NAMES.has(folded) && !particle)) break;
    name.push(bare);
    if (bare !== word || name.length === 6) break;
  }
  while (NAME_PARTICLES.has(foldText(name.at(-1) ?? ''))) name.pop();
  if (name.length === 0 || (whole && (name.length < words.length || words.length > 6))) return null;
  return name.map(capitalise).join(' ');
}

function capitalise(word: string): string {
  if (NAME_PARTICLES.has(word.toLowerCase())) return word.toLowerCase();
  const [first = '', ...rest] = word;
  const tail = rest.join('');
  return first.toUpperCase() + (tail === tail.toUpperCase() ? tail.toLowerCase() : tail);
}

function firstDigits(text: string, pattern: RegExp, check: (digits: string) => boolean): string | null {
  return firstOf(text, pattern, (found) => found.replace(/\D/g, ''), check);
}

function firstOf(
  text: string,
  pattern: RegExp,
  clean: (found: string) => string,
  check: (cleaned: string) => boolean,
): string | null {
  for (const [found] of text.matchAll(pattern)) {
    const cleaned = clean(found);
    if (check(cleaned)) return cleaned;
  }
  return null;
}
