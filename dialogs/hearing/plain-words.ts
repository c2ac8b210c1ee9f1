import { RecentMap } from '../../basics/recent-map';
import { closeUpWord } from '../../language/close-up-word';
import { expandAbbreviations } from '../../language/expand-abbreviations';
import { foldText } from '../../language/fold-text';
import { mendSlip } from '../../triage/signals/mend-slip';

const opening = /^(?:nao|no|ok|entao|well|ah|oh|oi|ja|lol|haha+|kk+) (?=\S)/;
const closing =
  /(?:^| )(?:(?:muito )?obrigad[oa]|brigad[oa]|valeu|vlw|thanks(?: a lot)?|many thanks|thank you|tchau|bye|viu|por favor|please|por enquanto|for now|rs(?:rs)*|kk+|haha+|hehe+|lol)$/;

/** What a text says, worked out as far as it is asked for. */
class SaidWords {
  readonly #words: readonly string[];
  readonly plain: string;
  #full: string[] | null = null;
  #spellings: ReadonlySet<string> | null = null;

  constructor(text: string) {
    this.#words = foldText(text)
      .replace(/['’]/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
      .map(closeUpWord);
    this.plain = this.#words.join(' ');
  }

  get full(): readonly string[] {
    this.#full ??= expandAbbreviations(this.#words, 'pt-BR');
    return this.#full;
  }

  get spellings(): ReadonlySet<string> {
    if (this.#spellings === null) {
      const ways = [this.#words, this.full, this.#words.map(mendSlip), this.full.map(mendSlip)];
      this.#spellings = new Set(ways.map((words) => words.join(' ')));
    }
    return this.#spellings;
  }
}

/** A turn asks dozens of times what one and the same message says, or a clause of it. */
const recent = new RecentMap<string, SaidWords>(100);
const longestKept = 2_000;

function read(text: string): SaidWords {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const said = new SaidWords(text);
  if (text.length <= longestKept) recent.set(text, said);
  return said;
}

/** A message's words alone: folded, without apostrophes, marks, signs or stretched letters, one blank apart. */
export function plainWords(text: string): string {
  return read(text).plain;
}

/** The same with abbreviations written out: "n preciso mais, obg". */
export function fullWords(text: string): string {
  return read(text).full.join(' ');
}

/** A message's words as they stand, with abbreviations written out ("to" is English, and "estou"), and with slips mended. */
export function spellingsOf(text: string): ReadonlySet<string> {
  return read(text).spellings;
}

/** Whether a pattern stands in a message, however it is read. */
export function saysEitherWay(text: string, pattern: RegExp): boolean {
  return [...spellingsOf(text)].some((said) => pattern.test(said));
}

/** Whether the whole message matches, however it is read, with or without the courtesies at its ends: "ok, obrigado". */
export function saysOnly(text: string, ...patterns: RegExp[]): boolean {
  // Most messages have neither abbreviations, slips nor courtesies: then all are one.
  const ways = new Set<string>();
  for (const said of spellingsOf(text)) {
    const short = said.replace(closing, '').trim();
    for (const way of [said, short, said.replace(opening, ''), short.replace(opening, '')]) ways.add(way);
  }
  ways.delete('');
  return patterns.some((pattern) => [...ways].some((way) => pattern.test(way)));
}
