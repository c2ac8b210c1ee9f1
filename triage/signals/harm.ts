import type { Harm } from '../../contracts/category';
import { reportsInjury } from './injury';
import { reportsMisconduct } from './misconduct';

/** What somebody was done; an assault that hurt is misconduct. */
export function findHarm(message: string): Harm | null {
  if (reportsMisconduct(message)) return 'misconduct';
  return reportsInjury(message) ? 'injury' : null;
}
