import { createRandom } from '../../triage/classifier/random';

const neighbours: Readonly<Record<string, string>> = {
  a: 's',
  c: 'v',
  d: 'f',
  e: 'r',
  i: 'u',
  l: 'k',
  m: 'n',
  n: 'b',
  o: 'i',
  p: 'o',
  r: 't',
  s: 'd',
  t: 'y',
  u: 'y',
};

/**
 * What writes a line with a slip of the finger in one of its words of four letters and more, never in the first: two
 * letters swapped, one left out, one doubled, or its neighbour on the keyboard. The same seed slips alike.
 */
export function createSlips(seed: number): (line: string) => string {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  return (line) => {
    const words = line.split(' ');
    const places = [...words.keys()].filter((at) => /^\p{L}{4,}$/u.test(words[at] ?? ''));
    const place = places[below(places.length)];
    if (place === undefined) return line;
    const word = words[place] ?? '';
    const at = 1 + below(word.length - 1);
    const [before, here, letter] = [word.slice(0, at), word.slice(at), word[at] ?? ''];
    const slips = [
      `${word.slice(0, at - 1)}${letter}${word[at - 1]}${word.slice(at + 1)}`,
      `${before}${here.slice(1)}`,
      `${before}${letter}${here}`,
      `${before}${neighbours[letter] ?? 'x'}${here.slice(1)}`,
    ];
    words[place] = slips[below(slips.length)] ?? word;
    return words.join(' ');
  };
}
