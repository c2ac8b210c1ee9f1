import { placesLike, placesLikeAfterIn } from '../../language/places';
import { isThingToBuy, thingsToBuy } from '../../language/things-to-buy';
import { bm25InverseFrequency } from './inverse-frequency';
import type { QueryAlternative, QueryContext, QueryWord } from './query-word';

/** An order, a telephone, a document: where no article has it, it says whose matter it is, not which. */
const longNumber = /^\d{5,}$/;

/**
 * Share of its weight that a thing to buy keeps that no article names. Without any, "my kettle doesn't work" would ask
 * about whatever else does not.
 */
const unnamedGoods = 0.3;

/** Whether any article has the word, in whatever form. */
export function isKnown(word: string, { words, postings }: QueryContext): boolean {
  const term = words.findTerm(word);
  return term !== undefined && postings.count(term) > 0;
}

/** Reads a word that the index has, with its synonyms and the words that begin as it does. */
export function readKnownWord(word: string, context: QueryContext): QueryWord {
  const term = context.words.findTerm(word) ?? 0;
  const isStop = context.words.isStopTerm(term);
  const idf = inverseFrequency(term, context);
  const mass = idf * context.words.weightOfTerm(term, context.parameters);
  const alternatives = [{ term, weight: mass }];
  if (!isStop) {
    for (const other of context.words.synonymTerms(word)) {
      if (other === term || context.postings.count(other) === 0) continue;
      const weight = Math.min(idf, inverseFrequency(other, context)) * context.parameters.synonymWeight;
      alternatives.push({ term: other, weight });
    }
    for (const other of context.words.kindredTerms(word, context.parameters.kindredPart)) {
      if (context.postings.count(other) === 0 || alternatives.some((each) => each.term === other)) continue;
      const weight = Math.min(idf, inverseFrequency(other, context)) * context.parameters.kindredWeight;
      alternatives.push({ term: other, weight });
    }
  }
  return { word, mass, known: 1, isStop, alternatives };
}

/**
 * Reads a compound of two words: as one word, which articles that write its parts have in part; as its parts, where no
 * article has the compound.
 */
export function readCompound(left: string, right: string, context: QueryContext): QueryWord[] {
  const parts = [left, right];
  if (!isKnown(left + right, context)) {
    return parts.flatMap((part) =>
      isKnown(part, context) ? [readKnownWord(part, context)] : readUnknownWord(part, context),
    );
  }
  const compound = readKnownWord(left + right, context);
  const alternatives = [...compound.alternatives];
  for (const part of parts) {
    const term = context.words.findTerm(part);
    if (term === undefined || alternatives.some((each) => each.term === term)) continue;
    const worth = Math.min(compound.mass, inverseFrequency(term, context));
    alternatives.push({ term, weight: worth * context.parameters.compoundPartWeight });
  }
  return [{ ...compound, alternatives }];
}

/**
 * Reads a word that the index does not have as the words that it may stand for: two words typed as one,
 * synonyms, other places of the kind, or the index's words nearest in spelling.
 */
export function readUnknownWord(word: string, context: QueryContext): QueryWord[] {
  if (context.words.isFunctionWord(word) || longNumber.test(word))
    return [{ word, mass: 0, known: 1, isStop: true, alternatives: [] }];
  const parts = splitWord(word, context);
  if (parts) return parts.map((part) => readKnownWord(part, context));
  const { synonymWeight, kindredWeight, kindredPart } = context.parameters;
  const synonyms = readStandIns(word, context.words.synonymTerms(word), synonymWeight, context);
  if (synonyms.known > 0) return [synonyms];
  const places = readPlace(word, context);
  if (places !== null) return [places];
  if (isOneOfItsGoods(word, context)) {
    const mass = bm25InverseFrequency(0, context.articleCount) * unnamedGoods;
    return [{ word, mass, known: 0, isStop: false, alternatives: [] }];
  }
  const repaired = repairSpelling(word, context);
  if (repaired.known > 0) return [repaired];
  return [readStandIns(word, context.words.kindredTerms(word, kindredPart), kindredWeight, context)];
}

/**
 * "Entregam em Belém?" is answered where "entregam em Manaus?" is. Only a place that no article has stands for others:
 * a shop that writes of each of its towns is asked about one of them.
 */
function readPlace(word: string, context: QueryContext, places = placesLike(word)): QueryWord | null {
  const terms = places.flatMap((place) => context.words.findTerm(place) ?? []);
  const read = readStandIns(word, terms, context.parameters.synonymWeight, context);
  return read.known > 0 ? read : null;
}

/** "Tem loja em Santos?" asks for a town, whatever else its name means. Null where it names none. */
export function readTownAfterIn(word: string, context: QueryContext): QueryWord | null {
  return readPlace(word, context, placesLikeAfterIn(word));
}

/**
 * A shop's articles speak of some of the things that it sells: "trocar a cortina por outra cor" asks what it does of
 * any other thing.
 * Where none of its articles names a thing to buy, the word says what it is about, as any other.
 */
function isOneOfItsGoods(word: string, context: QueryContext): boolean {
  return isThingToBuy(word, context.locale) && thingsToBuy.some((thing) => isKnown(thing, context));
}

/** A word that the index has not, read as terms that are each worth a share of it. */
function readStandIns(
  word: string,
  candidates: readonly number[],
  worth: number,
  context: QueryContext,
): QueryWord {
  const terms = candidates.filter((term) => context.postings.count(term) > 0);
  const masses = terms.map((term) => inverseFrequency(term, context));
  return {
    word,
    // What the customer means is likeliest the commonest of them.
    mass: masses.length > 0 ? Math.min(...masses) : bm25InverseFrequency(0, context.articleCount),
    known: terms.length > 0 ? worth : 0,
    isStop: false,
    alternatives: terms.map((term, at) => ({ term, weight: (masses[at] ?? 0) * worth })),
  };
}

function repairSpelling(word: string, context: QueryContext): QueryWord {
  const matches = context.words.nearest(word);
  const worthOf = (distance: number): number =>
    context.parameters.repairWeight * (distance > 1 ? context.parameters.distantRepairPart : 1);
  const alternatives: QueryAlternative[] = [];
  for (const match of matches) {
    const term = context.words.findTerm(match.word);
    if (term === undefined || alternatives.some((known) => known.term === term)) continue;
    const share = worthOf(match.distance) * (match.distance === matches[0]?.distance ? 1 : 0.6);
    // Of two words as near ("oder": "order", "older") the rarer one is the less likely meant, and says no more.
    const [likeliest = term] = alternatives.map((known) => known.term);
    const frequency = Math.min(inverseFrequency(term, context), inverseFrequency(likeliest, context));
    alternatives.push({ term, weight: frequency * share });
  }
  const [first] = alternatives;
  const mass = first ? inverseFrequency(first.term, context) : bm25InverseFrequency(0, context.articleCount);
  const known = first ? worthOf(matches[0]?.distance ?? 0) : 0;
  return { word: matches[0]?.word ?? word, mass, known, isStop: false, alternatives };
}

/** Two known words that were typed as one ("notafiscal"), each of three letters or more. */
function splitWord(word: string, context: QueryContext): [string, string] | undefined {
  if (word.length < 7 || word.length > 32) return undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    if (isWholeWord(left, context) && isWholeWord(right, context)) return [left, right];
  }
  return undefined;
}

function isWholeWord(word: string, context: QueryContext): boolean {
  return context.words.articlesWith(word) > 1 && !context.words.isFunctionWord(word);
}

function inverseFrequency(term: number, { articleCount, postings }: QueryContext): number {
  return bm25InverseFrequency(postings.count(term), articleCount);
}
