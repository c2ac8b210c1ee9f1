import type { Signals } from '../../contracts/category';

/** What no agent should read later than they can. */
export function isUrgent({ harm, urgent, legalThreat, fraud, vulnerable, anger }: Signals): boolean {
  return harm !== null || urgent || legalThreat || fraud || vulnerable || anger;
}
