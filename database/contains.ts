/** What a query asks of a text that contains another as it stands. */
export function contains(part: string): { $regex: string } {
  return { $regex: part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') };
}
