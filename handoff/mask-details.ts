import { maskNumber } from '../language/mask-numbers';
import type { PersonalDataKind } from '../language/replace-personal-data';

/** Details that are never shown whole outside the conversation's owner's desk. */
const sensitive: Record<string, PersonalDataKind> = {
  cpf: 'CPF',
  cnpj: 'CNPJ',
  card: 'CARD',
  'card-number': 'CARD',
  rg: 'RG',
  phone: 'PHONE',
};

/** The details with document, card and telephone numbers masked up to their last digits: `•••.•••.•••-09`. */
export function maskDetails(details: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([kind, value]) => {
      const number = sensitive[kind];
      return [kind, number === undefined ? value : maskNumber(number, value)];
    }),
  );
}
