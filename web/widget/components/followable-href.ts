import { safeHref } from '../../../markdown/safe-href';

/** An address of a card or a file that may be followed, or null. */
export function followableHref(written: string): string | null {
  return safeHref(written)?.href ?? null;
}
