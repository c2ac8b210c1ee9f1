import { scoreSignals } from './signal-model';
import type { SignalName } from './signal-names';
import { signalModel } from './store-signals';

interface Hearable {
  /** From which likelihood on a signal counts that no phrase gives away. */
  from: number;
  /** In how many words at least: fewer say too little to go by, and phrases hear what is said in few. */
  words: number;
}

const hearable: Record<SignalName, Hearable> = {
  anger: { from: 0.4, words: 7 },
  fraud: { from: 0.6, words: 7 },
  injury: { from: 0.7, words: 7 },
  'legal-threat': { from: 0.5, words: 5 },
  misconduct: { from: 0.7, words: 7 },
  urgent: { from: 0.55, words: 7 },
  vulnerable: { from: 0.5, words: 7 },
  'waiting-long': { from: 0.3, words: 5 },
  'wants-person': { from: 0.5, words: 5 },
};
/** What holds for every signal: a likelihood that is as good as certain counts in fewer words. */
const sure: Hearable = { from: 0.97, words: 4 };
/** Below which a phrase is taken to stand there in another sense ("o livro do advogado"). */
const doubtedBelow = 0.05;
/** In how many words at least: few words leave hardly another sense. */
const doubtedWords = 8;

/** What examples make of a message, beside the phrases that stand in it. */
export interface Hearing {
  /** Whether it carries the signal; `isSaid`: a phrase for it stands there, which may be meant otherwise. */
  carries(signal: SignalName, isSaid: boolean): boolean;
}

/** Reads a message as the examples teach. */
export function hearSignals(text: string): Hearing {
  const likely = scoreSignals(signalModel(), text);
  const words = text.trim().split(/\s+/).length;
  return {
    carries(signal, isSaid) {
      if (isSaid) return words < doubtedWords || likely[signal] >= doubtedBelow;
      return [hearable[signal], sure].some((each) => words >= each.words && likely[signal] >= each.from);
    },
  };
}
