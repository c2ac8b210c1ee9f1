/** Whether 11 digits are a CPF: both check digits right, and not one digit repeated. */
export function isCpf(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  return cpfDigit(digits.slice(0, 9)) === digits[9] && cpfDigit(digits.slice(0, 10)) === digits[10];
}

function cpfDigit(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (digits.length + 1 - i);
  return String(((sum * 10) % 11) % 10);
}

/**
 * Whether 14 characters are a CNPJ. Since July 2026 new ones may carry capital letters in the first
 * twelve places; a character counts as its code minus 48 (Receita Federal, IN RFB 2.229/2024).
 */
export function isCnpj(characters: string): boolean {
  if (!/^[0-9A-Z]{12}\d{2}$/.test(characters) || /^(.)\1*$/.test(characters)) return false;
  const base = characters.slice(0, 12);
  const first = cnpjDigit(base);
  return characters.endsWith(first + cnpjDigit(base + first));
}

function cnpjDigit(characters: string): string {
  let sum = 0;
  for (let i = 0; i < characters.length; i++) {
    const weight = ((characters.length - 1 - i) % 8) + 2;
    sum += (characters.charCodeAt(i) - 48) * weight;
  }
  const rest = sum % 11;
  return String(rest < 2 ? 0 : 11 - rest);
}

/** Whether 13 to 19 digits pass the check of payment cards (Luhn, ISO/IEC 7812-1). */
export function isCardNumber(digits: string): boolean {
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

// The area codes (DDD) that Anatel has assigned.
const areaCodes = new Set(
  `11 12 13 14 15 16 17 18 19 21 22 24 27 28 31 32 33 34 35 37 38 41 42 43 44 45 46 47 48 49 51 53 54 55
   61 62 63 64 65 66 67 68 69 71 73 74 75 77 79 81 82 83 84 85 86 87 88 89 91 92 93 94 95 96 97 98 99`.split(
    /\s+/,
  ),
);

/** Whether 10 or 11 digits are a Brazilian telephone number with its area code. */
export function isBrazilianPhone(digits: string): boolean {
  return areaCodes.has(digits.slice(0, 2)) && /^(?:\d{2}9\d{8}|\d{2}[2-5]\d{7})$/.test(digits);
}
