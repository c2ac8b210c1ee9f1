/** Details that are never shown whole outside the conversation's owner's desk, with how many last digits remain. */
const sensitive: Record<string, number> = { cpf: 2, cnpj: 4, card: 4, 'card-number': 4, rg: 2, phone: 4 };

function maskAllBut(value: string, shown: number): string {
  let left = [...value].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length - shown;
  return [...value]
    .map((sign) => {
      if (!/[\p{L}\p{N}]/u.test(sign)) return sign;
      left -= 1;
      return left >= 0 ? '•' : sign;
    })
    .join('');
}

/** The details with document, card and telephone numbers masked up to their last digits: `•••.•••.•••-09`. */
export function maskDetails(details: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([kind, value]) => {
      const shown = sensitive[kind];
      return [kind, shown === undefined ? value : maskAllBut(value, shown)];
    }),
  );
}
