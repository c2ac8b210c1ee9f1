interface Phrases {
  /** What may stand before the phrase, any number of times. */
  before?: string;
  phrases: string;
  /** What may stand after it, likewise. */
  after?: string;
}

/** How often a word stands, by what follows it. */
const times: Readonly<Record<string, string>> = { '?': '?', '+': '+', '+?': '*' };
const letters = '[\\p{L}\\p{N}]*';

/**
 * Reads a list of phrases into a pattern for a whole text, as `plainWords` writes it. One a line, in the language of
 * triage/signals/phrases.ts: words; alternatives in brackets, with `_` for the blank inside one ("(a_gente|nos)"); `?`
 * after what may be absent, `+` after what may stand several times, `+?` for both; `*` for the rest of a word. What else
 * a word has is read as a regular expression.
 */
export function readWhole({ before, phrases, after }: Phrases): RegExp {
  return new RegExp(`^${anyNumber(before)}${oneOf(phrases)}${anyNumber(after)}$`, 'u');
}

function anyNumber(list: string | undefined): string {
  return list === undefined ? '' : `${oneOf(list)}*`;
}

function oneOf(list: string): string {
  const lines = list.trim().split('\n');
  return `(?:${lines.map((line) => readPhrase(line.trim())).join('|')})`;
}

/** Each word takes the blank after it along, and ends where a word ends. */
function readPhrase(phrase: string): string {
  return phrase.split(/\s+/).map(readWord).join('');
}

function readWord(word: string): string {
  const [, alternatives = '', often = ''] = /^(.*?)(\+?\??)$/u.exec(word) ?? [];
  const words = alternatives
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll('_', ' ')
    .replaceAll('*', letters);
  return `(?:(?:${words})(?: |$))${times[often] ?? ''}`;
}
