// They note the words of their phrases as they are read.
import './anger';
import './fraud';
import './injury';
import './legal-threat';
import './misconduct';
import './small-talk';
import './urgent';
import './vulnerable';
import './waiting-long';
import './wants-person';
import './yes-no';
import { createSlipMender } from './create-slip-mender';
import { signalModel } from './learned/store-signals';
import { phraseWords } from './phrase-words';

let mend: ((word: string) => string) | null = null;

/** A folded word, or the one that it is a slip of. */
export function mendSlip(word: string): string {
  mend ??= createSlipMender(signalModel().words, phraseWords);
  return mend(word);
}
