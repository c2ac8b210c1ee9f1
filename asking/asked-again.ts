import type { DetailKind } from '../contracts/category';
import { askedDetails } from './asked-details';

/** What a customer told, by kind of detail, and what is known of them. */
interface KnownDetails {
  details: Readonly<Record<string, string>>;
  customer: { name?: string | undefined; email?: string | undefined };
}

interface AskedAgain {
  kind: DetailKind;
  /** What they told. */
  value: string;
}

const fewestDigits = 4;

function quotes(words: string, value: string): boolean {
  const digits = value.replace(/\D/g, '');
  if (digits.length >= fewestDigits && words.replace(/\D/g, '').includes(digits)) return true;
  return words.toLowerCase().includes(value.trim().toLowerCase());
}

/** What an agent's words ask a customer for who has told it already. Who repeats the value asks about it, not for it. */
export function askedAgain(words: string, { details, customer }: KnownDetails): AskedAgain[] {
  const known: Readonly<Record<string, string | undefined>> = {
    email: customer.email,
    name: customer.name,
    ...details,
  };
  return askedDetails(words).flatMap((kind) => {
    const value = Object.hasOwn(known, kind) ? (known[kind] ?? '').trim() : '';
    return value === '' || quotes(words, value) ? [] : [{ kind, value }];
  });
}
