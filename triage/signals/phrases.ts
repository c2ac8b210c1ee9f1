const wordCharacter = '[\\p{L}\\p{N}]';

/**
 * What gives a signal away, and what takes it back: where the same words mean something else. Both are lists of
 * phrases over a normalised message (see `normaliseMessage`), one a line, in a small language: words; alternatives in
 * brackets, with `_` for the blank inside one ("(pessoa|ser_humano)"); `?` after what may be absent; `*` for the rest
 * of a word; `…` for up to four words of the same clause; `^` for the start of the message, `$` for its end, and `$` as
 * an alternative for the end of a clause; `,` where a clause may end.
 */
export class SignalPhrases {
  /** Both lists as they are written. */
  readonly text: string;
  readonly #phrases: PhraseList;
  readonly #exceptions: readonly Phrase[];

  constructor({ phrases, exceptions }: { phrases: string; exceptions: string }) {
    this.text = `${phrases}\n${exceptions}`;
    this.#phrases = new PhraseList(readPhrases(phrases));
    this.#exceptions = readPhrases(exceptions);
  }

  /** Whether one of the phrases stands in the message once the exceptions have been taken out of it. */
  standIn(message: string): boolean {
    if (!this.#phrases.standsIn(message)) return false;
    let rest = message;
    for (const { pattern } of this.#exceptions) rest = rest.replace(pattern, '| ');
    return rest === message || this.#phrases.standsIn(rest);
  }
}

function readPhrases(list: string): Phrase[] {
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readPhrase);
}

interface Phrase {
  pattern: RegExp;
  /** The words that it may begin with; null when it may begin with any. */
  openings: ReadonlySet<string> | null;
}

function readPhrase(phrase: string): Phrase {
  const words = phrase.split(/\s+/);
  const parts = words.map((word) => {
    if (word === '…') return `(?:${wordCharacter}+ ){0,4}`;
    if (word === ',') return '(?:\\| )?';
    if (word === '^') return '^ ';
    if (word === '$') return '(?:\\| )?$';
    const optional = word.endsWith('?');
    return `(?:${alternativesOf(word).map(readAlternative).join('|')})${optional ? '?' : ''}`;
  });
  const source = parts[0] === '^ ' ? parts.join('') : `(?<= )${parts.join('')}`;
  return { pattern: new RegExp(source, 'u'), openings: openingsOf(words) };
}

function alternativesOf(word: string): string[] {
  return word
    .replace(/\?$/, '')
    .replace(/^\((.*)\)$/, '$1')
    .split('|');
}

function openingsOf(words: readonly string[]): ReadonlySet<string> | null {
  const openings = new Set<string>();
  for (const word of words) {
    if (word === '^') continue;
    for (const alternative of alternativesOf(word)) {
      const [first = ''] = alternative.split('_');
      if (!/^[a-z0-9]+$/.test(first)) return null;
      openings.add(first);
    }
    if (!word.endsWith('?')) return openings;
  }
  return null;
}

/** Phrases by the words that they may begin with: a message has few of them, and a list hundreds. */
class PhraseList {
  readonly #byOpening = new Map<string, RegExp[]>();
  readonly #anyOpening: RegExp[] = [];

  constructor(phrases: readonly Phrase[]) {
    for (const { pattern, openings } of phrases) {
      if (openings === null) this.#anyOpening.push(pattern);
      for (const word of openings ?? []) {
        const known = this.#byOpening.get(word);
        if (known === undefined) this.#byOpening.set(word, [pattern]);
        else known.push(pattern);
      }
    }
  }

  /** Whether one of the phrases stands in the message. */
  standsIn(message: string): boolean {
    if (this.#anyOpening.some((pattern) => pattern.test(message))) return true;
    const words = new Set(message.split(' '));
    for (const word of words) {
      if (this.#byOpening.get(word)?.some((pattern) => pattern.test(message))) return true;
    }
    return false;
  }
}

function readAlternative(words: string): string {
  if (words === '$') return '(?=\\||$)';
  return `${words.replaceAll('_', ' ').replaceAll('*', `${wordCharacter}*`)} `;
}
