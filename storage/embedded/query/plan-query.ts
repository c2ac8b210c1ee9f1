import { BSONRegExp, type Document, MaxKey, MinKey } from 'bson';
import { RANK, rankOf } from '../bson/bson-values';
import { equalValues, KeyWriter, orderedBytes, prefixEnd } from '../bson/key-writer';
import type { Index } from '../index/index-definition';
import type { Collection } from '../store/catalog';
import { isOperatorObject } from './query-operators';
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
  /** True if the ranges narrow anything at all. */
  isNarrow: boolean;
}

/** Operators and operands by path, of the top level and of `$and`: every match fulfils them all. */
type Conditions = Map<string, [operator: string, operand: unknown][]>;

/** More combinations of `$in` values than this are left to the check on documents. */
const MAX_RANGES = 500;
/** How far candidates are counted to find the narrowest. */
const COUNT_LIMIT = 16;

/** Chooses the index by which to find a filter's documents in an order; the filter is checked on each of them. */
export function planQuery(
  { indexes }: Collection,
  {
    filter,
    order = [],
    limit = 0,
    hint,
  }: { filter: Document; order?: SortOrder; limit?: number; hint?: Index },
  countKeys: (low: Buffer, high: Buffer, limit: number) => number,
): Plan {
  const conditions: Conditions = new Map();
  collect(filter, conditions);
  const [idIndex] = indexes;
  const idHasCut = idIndex?.hasCut === true;
  const plan = (index: Index) => planIndex(index, conditions, order, idHasCut);
  if (hint) return plan(hint);
  const usable = indexes
    .filter((index) => index === idIndex || isUsable(index, filter, conditions))
    .map(plan);
  const byId = usable.find(
    ({ index, isNarrow, ranges }) => index === idIndex && isNarrow && ranges.length === 1,
  );
  if (byId?.ranges[0]?.isPoint) return byId;
  const useful = usable.filter(({ isNarrow, isSorted }) => isNarrow || isSorted);
  const cost = (one: Plan): number => {
    let keys = one.isNarrow ? 0 : COUNT_LIMIT * 4;
    for (const { low, high } of one.isNarrow ? one.ranges.slice(0, COUNT_LIMIT) : [])
      if (keys < COUNT_LIMIT) keys += 1 + countKeys(low, high, COUNT_LIMIT - keys);
    if (order.length === 0) return keys;
    // Sorting afterwards doubles the work; with a limit, what is in order need not be read to its end.
    return one.isSorted ? (limit > 0 && keys >= COUNT_LIMIT ? COUNT_LIMIT / 2 : keys) : keys * 2;
  };
  const [only, other] = useful;
  if (only && !other) return only;
  const [best] = useful.map((one) => ({ one, cost: cost(one) })).sort((a, b) => a.cost - b.cost);
  const [scan] = usable;
  if (!best && !scan) throw new Error('a collection has no index of _id');
  return best?.one ?? (scan as Plan);
}

function collect(filter: Document, found: Conditions): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') for (const part of condition) collect(part, found);
    if (name.startsWith('$')) continue;
    const operators = isOperatorObject(condition)
      ? Object.entries(condition)
      : [['$eq', condition] as [string, unknown]];
    found.set(name, [...(found.get(name) ?? []), ...operators]);
  }
}

/** An index without some documents serves only filters that exclude these documents. */
function isUsable({ spec, fields }: Index, filter: Document, conditions: Conditions): boolean {
  const excludesMissing = ([operator, operand]: [string, unknown]) =>
    /^\$(eq|gte?|lte?|in)$/.test(operator) && [operand].flat().every((value) => (value ?? null) !== null);
  if (spec.sparse && !fields.some(({ name }) => conditions.get(name)?.some(excludesMissing))) return false;
  const partial = Object.entries(spec.partialFilterExpression ?? {});
  return partial.every(([name, condition]) => name in filter && equalValues(filter[name], condition));
}

function planIndex(index: Index, conditions: Conditions, order: SortOrder, idHasCut: boolean): Plan {
  let ranges: KeyRange[] = [{ low: index.prefix, high: prefixEnd(index.prefix), isPoint: true }];
  let isNarrow = false;
  let usedMultikey = false;
  let fixed = 0;
  for (const [i, { name, descending }] of index.fields.entries()) {
    const isMultikey = index.multikey[i] === true;
    const found =
      isMultikey && usedMultikey ? undefined : boundsOf(conditions.get(name) ?? [], isMultikey, index.limit);
    if (!found || ranges.length * found.length > MAX_RANGES) break;
    usedMultikey ||= isMultikey;
    const directed = descending ? found.map(invertRange).reverse() : found;
    ranges = ranges.flatMap(({ low: prefix }) =>
      directed.map(({ low, high, isPoint }) => ({
        low: Buffer.concat([prefix, low]),
        high: Buffer.concat([prefix, high]),
        isPoint,
      })),
    );
    isNarrow = true;
    if (!found.every(({ isPoint }) => isPoint)) break;
    if (fixed === i && found.length === 1) fixed++;
  }
  const direction = index.hasCut || idHasCut ? 0 : sortDirection(index, order, fixed);
  return { index, ranges, reverse: direction < 0, isSorted: order.length > 0 && direction !== 0, isNarrow };
}

/**
 * The bounds of one field. Where documents may have arrays, different elements may fulfil different conditions:
 * then one condition alone gives the bounds.
 */
function boundsOf(
  conditions: [string, unknown][],
  isMultikey: boolean,
  limit: number,
): KeyRange[] | undefined {
  let range: (KeyRange & { rank: number }) | undefined;
  for (const [operator, operand] of conditions) {
    const operands = operator === '$in' && Array.isArray(operand) ? operand : [operand];
    if (!operands.every(isIndexable)) continue;
    if (operator === '$eq' || operator === '$in') return pointsOf(operands, limit);
    const rank = rankOf(operand);
    if (!/^\$[gl]te?$/.test(operator) || rank === RANK.null) continue;
    if (range && (range.rank !== rank || isMultikey)) continue;
    range ??= { rank, low: Buffer.of(rank), high: Buffer.of(rank + 1), isPoint: false };
    const bytes = orderedBytes(operand).subarray(0, limit);
    if (operator.startsWith('$g')) range.low = bytes;
    else range.high = prefixEnd(bytes);
  }
  return range && [range];
}

/** Arrays are indexed by element, so that comparing with a whole array needs the documents. */
function isIndexable(value: unknown): boolean {
  const others = value instanceof BSONRegExp || value instanceof MinKey || value instanceof MaxKey;
  return !Array.isArray(value) && !others;
}

const writer = new KeyWriter();

function pointsOf(values: unknown[], limit: number): KeyRange[] {
  const lows = values.map((value) => writer.value(value ?? null, false, limit).finish()).sort(Buffer.compare);
  const distinct = lows.filter((low, i) => !lows[i - 1]?.equals(low));
  return distinct.map((low) => ({ low, high: prefixEnd(low), isPoint: true }));
}

/** Bounds under inverted bytes: what was above is below. The old lower bound is included, so its successor ends. */
function invertRange({ low, high, isPoint }: KeyRange): KeyRange {
  const end = prefixEnd(invert(low));
  return { low: isPoint ? invert(low) : invert(high), high: end, isPoint };
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
