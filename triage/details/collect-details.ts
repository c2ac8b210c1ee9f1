import type { DetailKind } from '../../contracts/category';
import { isCnpj, isCpf } from '../../language/check-digits';
import { findBareOrder, findOrderNumber } from './order-number';
import { findName, readName } from './person-name';
import { findPhone, toBrazilianPhone, withoutPhones } from './phone-number';
import { findSpokenEmail } from './spoken-email';

type Details = Partial<Record<DetailKind, string>>;

interface DetailContext {
  /** What was asked last: a bare "48213" or "Ana" then answers it. */
  asked?: DetailKind;
}

type DetailCheck =
  | { ok: true; value: string }
  | { ok: false; code: 'empty' | 'not-found' | 'wrong-check-digits' | 'wrong-length' | 'unknown-area-code' };

const readCharacters = 4_000;
/** "Não é o 48213, é o 48214": what it is not, where what it is follows. */
const denied =
  /(?<![\p{L}\p{N}])(?:n[aã]o (?:é|e|eh|era|foi)|not|isn['’]?t|wasn['’]?t)\s+(?:o |a |the )?[\p{L}@._-]{0,40}\d[\p{L}\d@._-]{0,40}[\s,;.]+(?=.*\d)/giu;
const email = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,4}\p{L}{2,24}/u;
const cpf = /(?<![\d.-])\d{3}[. ]?\d{3}[. ]?\d{3}[-. ]?\d{2}(?![\d-])/g;
const cnpj =
  /(?<![0-9A-Z])[0-9A-Z]{2}[. ]?[0-9A-Z]{3}[. ]?[0-9A-Z]{3}[/ ]?[0-9A-Z]{4}[- ]?\d{2}(?![0-9A-Z])/gi;
const postcodePattern = /(?<!\d)\d{2}\.?\d{3}-\d{3}(?!\d)|(?<=\bcep\D{0,12})\d{8}(?!\d)/i;
const ask: Record<DetailKind, (text: string) => string | null> = {
  email: (text) =>
    email
      .exec(text)?.[0]
      .replace(/[.,;]+$/, '')
      .toLowerCase() ?? findSpokenEmail(text),
  cpf: (text) => firstDigits(text, cpf, isCpf),
  cnpj: (text) => firstOf(text, cnpj, cleanCnpj, isCnpj),
  phone: findPhone,
  postcode: (text) =>
    postcodePattern
      .exec(text)?.[0]
      .replace(/\D/g, '')
      .replace(/^(\d{5})/, '$1-') ?? null,
  'order-number': findOrderNumber,
  name: findName,
};

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
  const read = text.slice(0, readCharacters).replace(denied, ' ');
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
  const read = text.slice(0, readCharacters).replace(denied, ' ').trim();
  if (read === '') return { ok: false, code: 'empty' };
  const found = ask[kind](read) ?? readBare(kind, read);
  return found === null ? { ok: false, code: faultOf(kind, read) } : { ok: true, value: found };
}

function readBare(kind: DetailKind, text: string): string | null {
  const digits = text.replace(/\D/g, '');
  if (kind === 'cpf') return isCpf(digits) ? digits : null;
  if (kind === 'postcode') return digits.length === 8 ? digits.replace(/^(\d{5})/, '$1-') : null;
  if (kind === 'phone') return toBrazilianPhone(digits);
  if (kind === 'order-number') return findBareOrder(withoutOtherNumbers(text));
  if (kind === 'name') return readName(text, true);
  return null;
}

/** A text without the numbers in it that are plainly something else than an order's. */
function withoutOtherNumbers(text: string): string {
  const unless = (isOther: (found: string) => boolean) => (found: string) => (isOther(found) ? ' ' : found);
  return withoutPhones(
    text
      .replace(email, ' ')
      .replace(
        cnpj,
        unless((found) => isCnpj(cleanCnpj(found))),
      )
      .replace(
        cpf,
        unless((found) => isCpf(found.replace(/\D/g, ''))),
      )
      .replace(postcodePattern, ' '),
  );
}

function cleanCnpj(found: string): string {
  return found.toUpperCase().replace(/[^0-9A-Z]/g, '');
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
