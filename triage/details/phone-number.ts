import { isBrazilianPhone, isCpf } from '../../language/check-digits';

const phonePattern =
  /(?<![\d.])(?:\+?55[\s-]?)?(?:\(0?\d{2}\)|0?\d{2})[\s.-]?(?:9[\s.]?)?\d{4}[\s.-]?\d{4}(?!\d)/g;
const foreignPhone = /\+(?!55)\d[\d\s().-]{6,18}\d/;

/** What was matched, as a telephone number; null when it is none. */
function readFound(found: string): string | null {
  // Eleven bare digits may be a CPF as well; ten may be an order number.
  if (/^\d+$/.test(found) && (isCpf(found) || found.length === 10)) return null;
  return toBrazilianPhone(found.replace(/\D/g, ''));
}

/** The first telephone number in a text, as `+5511912345678`. */
export function findPhone(text: string): string | null {
  for (const [found] of text.matchAll(phonePattern)) {
    const phone = readFound(found);
    if (phone !== null) return phone;
  }
  const foreign = foreignPhone.exec(text)?.[0].replace(/\D/g, '');
  return foreign && foreign.length <= 15 ? `+${foreign}` : null;
}

/** A text without the telephone numbers in it. */
export function withoutPhones(text: string): string {
  return text
    .replace(phonePattern, (found) => (readFound(found) === null ? found : ' '))
    .replace(foreignPhone, ' ');
}

/** Digits with or without the country's and the trunk's prefix, as `+5511912345678`; null when they are no number. */
export function toBrazilianPhone(digits: string): string | null {
  const national = (digits.length > 11 && digits.startsWith('55') ? digits.slice(2) : digits).replace(
    /^0/,
    '',
  );
  return isBrazilianPhone(national) ? `+55${national}` : null;
}
