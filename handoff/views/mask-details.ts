import { type DetailKind, detailKindSchema } from '../../contracts/category';
import { maskNumber } from '../../language/mask-numbers';
import type { PersonalDataKind } from '../../language/replace-personal-data';

/** The details that are masked for who does not have the conversation, and as what. */
const masked: Record<DetailKind, PersonalDataKind | null> = {
  cpf: 'CPF',
  cnpj: 'CNPJ',
  phone: 'PHONE',
  email: null,
  name: null,
  'order-number': null,
  postcode: null,
};

/** The details with document and telephone numbers masked up to their last digits: `•••.•••.•••-09`. */
export function maskDetails(details: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([kind, value]) => {
      const known = detailKindSchema.safeParse(kind).data;
      const number = known === undefined ? null : masked[known];
      return [kind, number === null ? value : maskNumber(number, value)];
    }),
  );
}
