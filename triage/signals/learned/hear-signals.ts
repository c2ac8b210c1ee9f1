import { type SignalModel, scoreSignals } from './signal-model';
import type { SignalName } from './signal-names';
import { readSignalModel } from './store-signals';

/** From which likelihood on a signal counts that no phrase gives away: higher where a person is called for it. */
const heardFrom: Record<SignalName, number> = {
  anger: 0.5,
  fraud: 0.75,
  injury: 0.8,
  'legal-threat': 0.5,
  misconduct: 0.8,
  urgent: 0.6,
  vulnerable: 0.6,
  'waiting-long': 0.5,
  'wants-person': 0.7,
};
/** Below which a phrase is taken to stand there in another sense ("o livro do advogado"). */
const doubtedBelow = 0.02;
/** A person is called for these all the same, and anger stands beside other matters. */
const neverDoubted: ReadonlySet<SignalName> = new Set(['anger', 'injury', 'misconduct', 'wants-person']);
/** Fewer words say too little to go by their likelihoods; phrases hear what is said in few. */
const leastWords = 7;

let model: SignalModel | null = null;

/** What examples make of a message, beside the phrases that stand in it. */
export interface Hearing {
  /** Whether it carries the signal; `isSaid`: a phrase for it stands there. */
  carries(signal: SignalName, isSaid: boolean): boolean;
}

/** Reads a message as the examples teach. */
export function hearSignals(text: string): Hearing {
  model ??= readSignalModel();
  const likely = scoreSignals(model, text);
  const isLong = text.trim().split(/\s+/).length >= leastWords;
  return {
    carries(signal, isSaid) {
      if (isSaid) return neverDoubted.has(signal) || likely[signal] >= doubtedBelow;
      return isLong && likely[signal] >= heardFrom[signal];
    },
  };
}
