/**
 * Reads a span as people type it: `15`, `15 min`, `2 h`, `1h30`, `1 h 30 min`.
 * @returns minutes; null when it is no span
 */
export function parseDuration(typed: string): number | null {
  const match = /^(?:(\d{1,3})h)?(?:(\d{1,5})(?:m|min)?)?$/iu.exec(typed.trim().replaceAll(' ', ''));
  const [, hours, minutes] = match ?? [];
  if (hours === undefined && minutes === undefined) return null;
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}

/** As it is written in the field: `15 min`, `2 h`, `1 h 30 min`. */
export function writeDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])].join(' ');
}
