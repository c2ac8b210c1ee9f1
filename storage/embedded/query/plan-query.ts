import { BSONRegExp, type Document, MaxKey, MinKey } from 'bson';
import { equalValues, KeyWriter, orderedBytes, prefixEnd, rankOf, typeRank } from '../bson/order';
import type { Index } from '../index/index-definition';
import { isOperatorObject } from './match-query';
import type { Query } from './read-documents';
import type { SortOrder } from './sort-documents';

/** Keys from `low` to before `high`; a point holds one value alone. */
interface KeyRange {
  low: Buffer;
  high: Buffer;
  isPoint: boolean;
}

/** Where to look for what may match: key ranges of an index (that of `_id` holds the documents), in key order. */
export interface Plan {
  index: Index;
  ranges: KeyRange[];
  reverse: boolean;
  /** True if the documents come out in the wanted order. */
  isSorted: boolean;
}

type Condition = [operator: string, operand: unknown];
/** Operators and operands by path, of the top level and of `$and`: every match fulfils them all. */
type Conditions = Map<string, Condition[]>;

/** More combinations of `$in` values than this are left to the check on documents. */
const maxRanges = 500;

/**
 * Chooses the index by which to find a filter's documents in an order; the filter is checked on each of them. It is
 * a unique one that is fixed whole, else the one that fixes most fields by equality; a range counts for less, and the
 * wanted order for least.
 */
export function planQuery(idIndex: Index, others: Index[], { filter, order = [], hint }: Query): Plan {
  const conditions: Conditions = new Map();
  collect(filter, conditions);
  const isOfUse = ({ fields: [first] }: Index) =>
    first !== undefined && (conditions.has(first.name) || order[0]?.field === first.name);
  const usable = hint ? [] : others.filter((index) => isOfUse(index) && isUsable(index, filter, conditions));
  let best = planIndex(hint ?? idIndex, conditions, order, idIndex.hasCut);
  if (best.isPoint) return best;
  for (const index of usable) {
    const plan = planIndex(index, conditions, order, idIndex.hasCut);
    if (plan.score > best.score) best = plan;
  }
  return best;
}

function collect(filter: Document, found: Conditions): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') for (const part of condition) collect(part, found);
    if (name.startsWith('$')) continue;
    const operators: Condition[] = isOperatorObject(condition)
      ? Object.entries(condition)
      : [['$eq', condition]];
    found.set(name, [...(found.get(name) ?? []), ...operators]);
  }
}

/** An index without some documents serves only filters that exclude these documents. */
function isUsable({ spec, fields }: Index, filter: Document, conditions: Conditions): boolean {
  const excludesMissing = ([operator, operand]: Condition) =>
    /^\$(eq|gte?|lte?|in)$/.test(operator) && [operand].flat().every((value) => (value ?? null) !== null);
  if (spec.sparse && !fields.some(({ name }) => conditions.get(name)?.some(excludesMissing))) return false;
  const partial = Object.entries(spec.partialFilterExpression ?? {});
  return partial.every(([name, condition]) => name in filter && equalValues(filter[name], condition));
}

function planIndex(index: Index, conditions: Conditions, order: SortOrder, idHasCut: boolean) {
  let ranges: KeyRange[] = [{ low: index.prefix, high: prefixEnd(index.prefix), isPoint: true }];
  let usedMultikey = false;
  let fixed = 0;
  let points = 0;
  let score = 0;
  for (const [i, { name, descending }] of index.fields.entries()) {
    const isMultikey = index.multikey[i] === true;
    const known = conditions.get(name);
    const found =
      known && !(isMultikey && usedMultikey) ? boundsOf(known, isMultikey, index.limit) : undefined;
    if (!found || ranges.length * found.length > maxRanges) break;
    usedMultikey ||= isMultikey;
    const directed = descending ? found.map(invertRange).reverse() : found;
    ranges = ranges.flatMap(({ low: prefix }) =>
      directed.map(({ low, high, isPoint }) => {
        return { low: Buffer.concat([prefix, low]), high: Buffer.concat([prefix, high]), isPoint };
      }),
    );
    const areFixed = found.every(({ isPoint }) => isPoint);
    score += areFixed ? 3 : 2;
    if (!areFixed) break;
    points++;
    if (fixed === i && found.length === 1) fixed++;
  }
  const direction = order.length === 0 || index.hasCut || idHasCut ? 0 : sortDirection(index, order, fixed);
  const isPoint = fixed === index.fields.length && index.spec.name === '_id_';
  if (direction !== 0) score++;
  const isUnique = index.spec.unique === true || index.spec.name === '_id_';
  if (isUnique && points === index.fields.length) score += 10;
  return { index, ranges, reverse: direction < 0, isSorted: direction !== 0, isPoint, score };
}

/**
 * The bounds of one field. Where documents may have arrays, different elements may fulfil different conditions:
 * then one condition alone gives the bounds.
 */
function boundsOf(conditions: Condition[], isMultikey: boolean, limit: number): KeyRange[] | undefined {
  let range: (KeyRange & { rank: number }) | undefined;
  for (const [operator, operand] of conditions) {
    const operands = operator === '$in' && Array.isArray(operand) ? operand : [operand];
    if (!operands.every(isIndexable)) continue;
    if (operator === '$eq' || operator === '$in') return pointsOf(operands, limit);
    const rank = rankOf(operand);
    if (!/^\$[gl]te?$/.test(operator) || rank === typeRank.null) continue;
    if (range && (range.rank !== rank || isMultikey)) continue;
    range ??= { rank, low: Buffer.of(rank), high: Buffer.of(rank + 1), isPoint: false };
    const bytes = orderedBytes(operand).subarray(0, limit);
    if (operator.startsWith('$g')) range.low = bytes;
    else range.high = prefixEnd(bytes);
  }
  return range && [range];
}

/** Arrays are indexed by element, so that comparing with a whole array needs the documents. */
const isIndexable = (value: unknown): boolean =>
  ![Array, BSONRegExp, MinKey, MaxKey].some((type) => value instanceof type);

const writer = new KeyWriter();

function pointsOf(values: unknown[], limit: number): KeyRange[] {
  const lows = values.map((value) => writer.value(value ?? null, false, limit).finish()).sort(Buffer.compare);
  const distinct = lows.filter((low, i) => !lows[i - 1]?.equals(low));
  return distinct.map((low) => ({ low, high: prefixEnd(low), isPoint: true }));
}

/** Bounds under inverted bytes: what was above is below. The old lower bound is included, so its successor ends. */
function invertRange({ low, high, isPoint }: KeyRange): KeyRange {
  return { low: invert(isPoint ? low : high), high: prefixEnd(invert(low)), isPoint };
}

const invert = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => ~byte & 0xff));

/** 1 or -1 if the index, after its fixed leading fields, gives the order forwards or backwards; else 0. */
function sortDirection({ fields, multikey, spec }: Index, order: SortOrder, fixed: number): number {
  // A field with arrays is not constant where one of its elements is: another one may decide the order.
  const constant = fields.filter((_, i) => i < fixed && !multikey[i]).map(({ name }) => name);
  let direction = 0;
  let at = fixed;
  for (const { field, descending } of order.filter((wanted) => !constant.includes(wanted.field))) {
    const isTail = field === '_id' && at === fields.length && !spec.unique;
    const key = isTail ? { name: '_id', descending: false } : fields[at];
    if (key?.name !== field || (!isTail && multikey[at])) return 0;
    const needed = key.descending === descending ? 1 : -1;
    if (direction !== 0 && direction !== needed) return 0;
    direction = needed;
    if (field === '_id') break;
    at++;
  }
  return direction || 1;
}
