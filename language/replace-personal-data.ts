import { isBrazilianPhone, isCardNumber, isCnpj, isCpf } from './check-digits';

const email = /[^\s@<>()[\]",;:]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
/** As dictated: "silva ponto marta arroba gmail ponto com". "At" alone is a word of its own, and needs a spoken dot. */
const spokenEmail =
  /(?<![\p{L}\p{N}@.])[\p{L}\p{N}]{1,40}(?:(?:\s(?:ponto|dot|pt|underline|underscore|tra[cç]o|h[ií]fen|dash|hyphen)\s|[._-])[\p{L}\p{N}]{1,40}){0,4}\s?(?:(?:@|\(?arroba\)?)\s?[\p{L}\p{N}-]{2,40}(?:(?:\s(?:ponto|dot|pt)\s|\.)[a-z]{2,12}){1,3}|\(?at\)?\s[\p{L}\p{N}-]{2,40}(?:\s(?:ponto|dot)\s[a-z]{2,12}){1,3})(?![\p{L}\p{N}])/giu;
const spokenAt = /@|\b(?:arroba|dot|ponto)\b/i;
const secretPattern =
  /(\b(?:senha|password|passcode|cvv|cvc|pin|c[oó]digo de seguran[cç]a|security code)\b(?:\s+(?:é|eh|e|is|atual|nova))?\s*(?:[:=]\s*)?)(\S{0,100}\d\S*)/giu;
const cnpj =
  /(?<![\p{L}\p{N}])[0-9A-Z]{2}\.?[0-9A-Z]{3}\.?[0-9A-Z]{3}\/?[0-9A-Z]{4}-?\d{2}(?![\p{L}\p{N}])/giu;
const labelledCpf = /(\bcpf\b\D{0,12})(\d[\d.\s-]{8,16}\d)/giu;
const labelledRg = /(\b(?:rg|identidade)\b[^\d\n]{0,12})(\d[\d.\s-]{4,12}[\dxX])/giu;
const labelledPhone =
  /(\b(?:tel(?:efone)?|cel(?:ular)?|fone|whats(?:app)?|zap|phone|mobile)\b[^\d\n+]{0,16})(\+?\(?\d[\d\s().-]{6,18}\d)/giu;
const formattedCpf = /(?<!\d)\d{3}\.\d{3}\.\d{3}-?\d{2}(?!\d)/g;
const digitRun = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().-]{0,2}\d){7,21}(?![\p{L}\p{N}])/gu;

export type PersonalDataKind = 'EMAIL' | 'SECRET' | 'CNPJ' | 'CPF' | 'RG' | 'PHONE' | 'CARD';

/** Where the signs begin that stand for what was found: private use, two planes of them. */
const firstSign = 0xf0000;
const lastSign = 0x10fffd;
const signPattern = /[\u{F0000}-\u{10FFFD}]/gu;

/**
 * Replaces the personal data in a text: e-mail addresses (dictated ones too), CPF and CNPJ (also the alphanumeric one), RG where it is
 * called that, payment cards, telephones, and what follows "senha" or "CVV".
 *
 * Postcodes (CEP), order numbers, tracking codes and amounts stay: answering needs them. A bare number counts
 * only when its check digits or its area code say what it is.
 */
export function replacePersonalData(
  text: string,
  replacementFor: (kind: PersonalDataKind, value: string) => string,
): string {
  // All of them have a digit or an @, said or written.
  const mayHaveAddress = spokenAt.test(text);
  if (!mayHaveAddress && !/\d/.test(text)) return text;
  const found: string[] = [];
  // A sign holds its place until the end: what replaces one number is never read as part of the next.
  const hold = (kind: PersonalDataKind, value: string): string => {
    if (firstSign + found.length > lastSign) return '';
    found.push(replacementFor(kind, value));
    return String.fromCodePoint(firstSign + found.length - 1);
  };
  // A text has no use for signs of its own.
  const plain = text.replace(signPattern, '');
  // Looking for an address costs more than all the rest: most texts have none.
  const withoutAddresses = mayHaveAddress
    ? plain
        .replace(email, (match) => hold('EMAIL', match))
        .replace(spokenEmail, (match) => hold('EMAIL', match))
    : plain;
  const held = withoutAddresses
    .replace(secretPattern, (_match, label: string, secret: string) => `${label}${hold('SECRET', secret)}`)
    .replace(cnpj, (match) =>
      isCnpj(match.replace(/[./-]/g, '').toUpperCase()) ? hold('CNPJ', match) : match,
    )
    .replace(labelledCpf, (match, label: string, number: string) =>
      onlyDigits(number).length === 11 ? `${label}${hold('CPF', number)}` : match,
    )
    .replace(labelledRg, (_match, label: string, number: string) => `${label}${hold('RG', number)}`)
    .replace(formattedCpf, (match) => hold('CPF', match))
    .replace(labelledPhone, (_match, label: string, number: string) => `${label}${hold('PHONE', number)}`)
    .replace(digitRun, (match) => {
      const kind = kindOfNumber(match);
      return kind === null ? match : hold(kind, match);
    });
  return found.length === 0 ? held : held.replace(signPattern, (sign) => found[indexOfSign(sign)] ?? '');
}

function indexOfSign(sign: string): number {
  return (sign.codePointAt(0) ?? firstSign) - firstSign;
}

function kindOfNumber(match: string): PersonalDataKind | null {
  const digits = onlyDigits(match);
  if (isCpf(digits)) return 'CPF';
  if (isCardNumber(digits)) return 'CARD';
  if (match.startsWith('+') && digits.length <= 15) return 'PHONE';
  const national = digits.length > 11 && digits.startsWith('55') ? digits.slice(2) : digits;
  if (!isBrazilianPhone(national.replace(/^0/, ''))) return null;
  // Ten bare digits are as often an order number as a landline: only a mobile's 9 tells.
  return /\D/.test(match) || national.length === 11 ? 'PHONE' : null;
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '');
}
