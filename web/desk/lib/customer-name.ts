import type { Customer } from '../../../contracts/conversation';

/** What a customer is known by: their name, else their e-mail address. Null while neither is known. */
export function customerName({ name, email }: Customer): string | null {
  return (
    [name, email].map((known) => known?.trim()).find((known) => known !== undefined && known !== '') ?? null
  );
}
