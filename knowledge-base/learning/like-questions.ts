import type { Locale } from '../../contracts/locale';
import { foldText } from '../../language/fold-text';
import { readStems } from '../read-stems';

/** From this share of common stems on (Dice's coefficient), two proposals are taken for one. */
const alike = 0.75;
/** From this one on, an article asks it already: one word more in a short question is news. */
const theSame = 0.85;

/** How much two questions have in common: 0 nothing, 1 the same stems. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0;
  const known = new Set(one);
  return (2 * other.filter((stem) => known.has(stem)).length) / (one.length + other.length);
}

/** Of what has stems, the one most like these; undefined when none is like enough. */
export function findAlike<Q extends { readonly stems: readonly string[] }>(
  stems: readonly string[],
  among: readonly Q[],
  enough = alike,
): Q | undefined {
  let best: { each: Q; likeness: number } | undefined;
  for (const each of among) {
    const likeness = likenessOf(stems, each.stems);
    if (likeness >= enough && likeness > (best?.likeness ?? 0)) best = { each, likeness };
  }
  return best?.each;
}

interface Asking {
  readonly locale: Locale;
  readonly title: string;
  readonly questions: readonly string[];
}

/** What an article asks, read once for each of its revisions. */
const readArticles = new WeakMap<Asking, { folded: ReadonlySet<string>; stems: { stems: string[] }[] }>();

function readAsked(article: Asking) {
  const known = readArticles.get(article);
  if (known) return known;
  const own = [article.title, ...article.questions];
  const read = {
    folded: new Set(own.map(foldText)),
    stems: own.map((each) => ({ stems: readStems(each, article.locale) })),
  };
  readArticles.set(article, read);
  return read;
}

/** Whether an article asks it already, in its title or its alternative questions, in about the same words. */
export function isAskedAlready(question: string, article: Asking): boolean {
  const asked = readAsked(article);
  if (asked.folded.has(foldText(question))) return true;
  return findAlike(readStems(question, article.locale), asked.stems, theSame) !== undefined;
}
