import { createSlipMender } from './learned/mend-slips';
import { signalModel } from './learned/store-signals';
import { phraseWords } from './phrase-words';
import { readWords } from './read-words';

let mendSlip: ((word: string) => string) | null = null;

/**
 * A message as the signals' phrases read it: its words with slips mended, words apart by one blank, and " | " where
 * a clause ends. Blanks at both ends.
 */
export function normaliseMessage(text: string): string {
  mendSlip ??= createSlipMender(signalModel().words, phraseWords);
  return ` ${readWords(text).map(mendSlip).join(' ')} `;
}
