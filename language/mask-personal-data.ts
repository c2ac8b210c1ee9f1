import { isBrazilianPhone, isCardNumber, isCnpj, isCpf } from './check-digits';

const EMAIL = /[^\s@<>()[\]",;:]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const SECRET =
  /(\b(?:senha|password|passcode|cvv|cvc|pin|c[oó]digo de seguran[cç]a|security code)\b(?:\s+(?:é|eh|e|is|atual|nova))?\s*[:=]?\s*)(\S*\d\S*)/giu;
const CNPJ =
  /(?<![\p{L}\p{N}])[0-9A-Z]{2}\.?[0-9A-Z]{3}\.?[0-9A-Z]{3}\/?[0-9A-Z]{4}-?\d{2}(?![\p{L}\p{N}])/giu;
const LABELLED_CPF = /(\bcpf\b\D{0,12})(\d[\d.\s-]{8,16}\d)/giu;
const LABELLED_RG = /(\b(?:rg|identidade)\b[^\d\n]{0,12})(\d[\d.\s-]{4,12}[\dxX])/giu;
const LABELLED_PHONE =
  /(\b(?:tel(?:efone)?|cel(?:ular)?|fone|whats(?:app)?|zap|phone|mobile)\b[^\d\n+]{0,16})(\+?\(?\d[\d\s().-]{6,18}\d)/giu;
const FORMATTED_CPF = /(?<!\d)\d{3}\.\d{3}\.\d{3}-?\d{2}(?!\d)/g;
const DIGIT_RUN = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().-]{0,2}\d){7,21}(?![\p{L}\p{N}])/gu;

/**
 * Replaces personal data by what kind it was, such as "[CPF]": e-mail addresses, CPF and CNPJ (also the
 * alphanumeric one), RG where it is called that, payment cards, telephones, and what follows "senha" or
 * "CVV". For logs, and before a text goes to a model.
 *
 * Postcodes (CEP), order numbers, tracking codes and amounts stay: answering needs them. A bare number
 * is masked only when its check digits or its area code say what it is.
 */
export function maskPersonalData(text: string): string {
  return text
    .replace(EMAIL, '[EMAIL]')
    .replace(SECRET, '$1[SECRET]')
    .replace(CNPJ, (match) => (isCnpj(match.replace(/[./-]/g, '').toUpperCase()) ? '[CNPJ]' : match))
    .replace(LABELLED_CPF, (match, label: string, number: string) =>
      onlyDigits(number).length === 11 ? `${label}[CPF]` : match,
    )
    .replace(LABELLED_RG, '$1[RG]')
    .replace(FORMATTED_CPF, '[CPF]')
    .replace(LABELLED_PHONE, '$1[PHONE]')
    .replace(DIGIT_RUN, maskNumber);
}

function maskNumber(match: string): string {
  const digits = onlyDigits(match);
  if (isCpf(digits)) return '[CPF]';
  if (isCardNumber(digits)) return '[CARD]';
  if (match.startsWith('+') && digits.length <= 15) return '[PHONE]';
  const national = digits.length > 11 && digits.startsWith('55') ? digits.slice(2) : digits;
  if (!isBrazilianPhone(national.replace(/^0/, ''))) return match;
  // Ten bare digits are as often an order number as a landline: only a mobile's 9 tells.
  return /\D/.test(match) || national.length === 11 ? '[PHONE]' : match;
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '');
}
