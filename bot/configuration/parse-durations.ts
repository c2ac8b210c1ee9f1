const unitMs = { s: 1_000, m: 60_000, h: 3_600_000 } as const;

/**
 * Reads a list of durations such as `5m,8m,10m` as milliseconds; null when one of them is not a positive whole number
 * with a unit (`s`, `m`, `h`).
 */
export function parseDurations(text: string): number[] | null {
  const durations = text.split(',').map((part) => {
    const [, amount, unit] = /^([1-9]\d{0,8})(s|m|h)$/.exec(part.trim()) ?? [];
    return unit === 's' || unit === 'm' || unit === 'h' ? Number(amount) * unitMs[unit] : null;
  });
  return durations.every((duration) => duration !== null) ? durations : null;
}
