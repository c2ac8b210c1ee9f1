/**
 * Reads a time as people type it: `9`, `9h`, `930`, `9:30`, `09.30`, `24:00`.
 * @returns such as `09:30`, or null when it is no time of a day
 */
export function parseTime(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?h?$/iu.exec(typed.trim().replaceAll(' ', ''));
  if (match === null) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? '0');
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
