const noon = 12 * 60;
const midnight = 24 * 60;

/** A span of the day, in minutes since midnight; `to` is no longer in it. */
interface PartOfDay {
  from: number;
  to: number;
}

/** The part of the day that a text names: "de manhã", "after lunch"; null for none. */
export function readPartOfDay(said: string): PartOfDay | null {
  if (/\b(?:depois do almoco|after lunch)\b/.test(said)) return { from: 13 * 60, to: 18 * 60 };
  if (/\b(?:antes do almoco|before lunch)\b/.test(said)) return { from: 0, to: noon };
  if (
    /\b(?:fim d[ao] (?:tarde|dia)|final d[ao] (?:tarde|dia)|end of (?:the )?(?:day|afternoon))\b/.test(said)
  ) {
    return { from: 16 * 60, to: midnight };
  }
  if (/\b(?:manha|cedo|morning|early)\b/.test(said.replace(/\bmais cedo\b/g, ' ')))
    return { from: 0, to: noon };
  if (/\b(?:tarde|afternoon)\b/.test(said.replace(/\bmais tarde\b/g, ' ')))
    return { from: noon, to: 18 * 60 };
  if (/\b(?:noite|evening|tonight|night)\b/.test(said)) return { from: 18 * 60, to: midnight };
  return null;
}
