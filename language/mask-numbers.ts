import { type PersonalDataKind, replacePersonalData } from './replace-personal-data';

/** How many of a number's last digits stay, so that people can still tell one from another. */
const shownDigits: Record<PersonalDataKind, number> = {
  CPF: 2,
  CNPJ: 4,
  CARD: 4,
  RG: 2,
  PHONE: 4,
  SECRET: 0,
  EMAIL: Number.POSITIVE_INFINITY,
};

/** A document's, card's or telephone's number up to its last digits: `•••.•••.•••-09`. */
export function maskNumber(kind: PersonalDataKind, value: string): string {
  let left = [...value].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length - shownDigits[kind];
  return [...value]
    .map((sign) => {
      if (!/[\p{L}\p{N}]/u.test(sign)) return sign;
      left -= 1;
      return left >= 0 ? '•' : sign;
    })
    .join('');
}

/** What staff read who do not have the conversation: its numbers are masked, e-mail addresses stay. */
export function maskNumbers(text: string): string {
  return replacePersonalData(text, (kind, value) =>
    // A password's length says something already.
    kind === 'SECRET' ? '••••' : maskNumber(kind, value),
  );
}
