const WORD = '[\\p{L}\\p{N}]';

/**
 * A small language for phrases over a normalised message (see `normaliseMessage`), one a line: words;
 * alternatives in brackets, with `_` for the blank inside one ("(pessoa|ser_humano)"); `?` after what
 * may be absent; `*` for the rest of a word; `…` for up to four words of the same clause; `^` for the
 * start of the message, `$` for its end, and `$` as an alternative for the end of a clause; `,` where a clause may end.
 */
export function readPhrases(list: string): RegExp[] {
  return list
    .trim()
    .split('\n')
    .map((line) => readPhrase(line.trim()));
}

function readPhrase(phrase: string): RegExp {
  const parts = phrase.split(/\s+/).map((word) => {
    if (word === '…') return `(?:${WORD}+ ){0,4}`;
    if (word === ',') return '(?:\\| )?';
    if (word === '^') return '^ ';
    if (word === '$') return '(?:\\| )?$';
    const optional = word.endsWith('?');
    const bare = word.replace(/\?$/, '').replace(/^\((.*)\)$/, '$1');
    const alternatives = bare.split('|').map(readAlternative);
    return `(?:${alternatives.join('|')})${optional ? '?' : ''}`;
  });
  return new RegExp(parts[0] === '^ ' ? parts.join('') : `(?<= )${parts.join('')}`, 'u');
}

function readAlternative(words: string): string {
  if (words === '$') return '(?=\\||$)';
  return `${words.replaceAll('_', ' ').replaceAll('*', `${WORD}*`)} `;
}

/** Whether one of the phrases stands in the message once the exceptions have been taken out of it. */
export function matches(
  message: string,
  phrases: readonly RegExp[],
  exceptions: readonly RegExp[] = [],
): boolean {
  if (!phrases.some((phrase) => phrase.test(message))) return false;
  let rest = message;
  for (const exception of exceptions) rest = rest.replace(exception, '| ');
  return rest === message || phrases.some((phrase) => phrase.test(rest));
}
