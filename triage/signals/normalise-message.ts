import { mendSlip } from './mend-slip';
import { readWords } from './read-words';

/**
 * A message as the signals' phrases read it: its words with slips mended, words apart by one blank, and " | " where
 * a clause ends. Blanks at both ends.
 */
export function normaliseMessage(text: string): string {
  return ` ${readWords(text).map(mendSlip).join(' ')} `;
}
