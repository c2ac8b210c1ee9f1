import { angerPhrases } from './anger';
import { createSlipMender } from './create-slip-mender';
import { fraudPhrases } from './fraud';
import { injuryPhrases } from './injury';
import type { SignalName } from './learned/signal-names';
import { signalModel } from './learned/store-signals';
import { legalThreatPhrases } from './legal-threat';
import { misconductPhrases } from './misconduct';
import { PhraseWords } from './phrase-words';
import type { SignalPhrases } from './phrases';
import { readWords } from './read-words';
import { smallTalkWords } from './small-talk';
import { urgentPhrases } from './urgent';
import { vulnerablePhrases } from './vulnerable';
import { waitingLongPhrases } from './waiting-long';
import { wantsPersonPhrases } from './wants-person';
import { yesNoWords } from './yes-no';

const tellingLetters = 6;

const phrases: Record<SignalName, SignalPhrases> = {
  anger: angerPhrases,
  fraud: fraudPhrases,
  injury: injuryPhrases,
  'legal-threat': legalThreatPhrases,
  misconduct: misconductPhrases,
  urgent: urgentPhrases,
  vulnerable: vulnerablePhrases,
  'waiting-long': waitingLongPhrases,
  'wants-person': wantsPersonPhrases,
};

let mend: ((word: string) => string) | null = null;

/** A folded word, or the one that it is a slip of. */
export function mendSlip(word: string): string {
  mend ??= createSlipMender(signalModel().words, phraseWords());
  return mend(word);
}

/**
 * Whether any word of a message is one that customers write: not so of keys that were merely pressed. Of few letters
 * these are one letter away from a word as easily as not, and no slip is mended in them.
 */
export function saysWords(text: string): boolean {
  const { words } = signalModel();
  return readWords(text).some((word) => words.has(word.length >= tellingLetters ? mendSlip(word) : word));
}

/** Those of all that messages are searched for. */
function phraseWords(): PhraseWords {
  const texts = Object.values(phrases).map(({ text }) => text);
  return new PhraseWords([...texts, ...smallTalkWords, ...yesNoWords]);
}
