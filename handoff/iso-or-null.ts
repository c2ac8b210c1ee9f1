/** A moment as the API writes it: ISO 8601 in UTC, null where there is none. */
export function isoOrNull(date: Date | null | undefined): string | null {
  return date?.toISOString() ?? null;
}
