import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SignalName, signalNames } from './signal-names';

/** One line of a file. */
export interface SignalExample {
  text: string;
  /** The signal that it was written for; null for an ordinary message, which carries none. */
  signal: SignalName | null;
  carries: boolean;
}

/** Beside the sources; the build copies it beside the built program. */
const folder = join(__dirname, '..', 'examples');

/**
 * The hand-written examples of all signals, and ordinary messages: in each file, lines that begin with `+` carry the
 * signal and lines with `-` do not, though they may look it. Other lines are headings.
 */
export function readSignalExamples(): SignalExample[] {
  return [...signalNames, null].flatMap((signal) =>
    readFileSync(join(folder, `${signal ?? 'ordinary'}.txt`), 'utf8')
      .split('\n')
      .filter((line) => /^[+-] /.test(line))
      .map((line) => ({ text: line.slice(2).trim(), signal, carries: line.startsWith('+') })),
  );
}
