import type { Document } from 'bson';
import { equalValues, isPlainObject } from '../bson-values';
import { compileQuery } from '../query/match-query';
import { isOperatorObject } from '../query/query-operators';
import type { SortOrder } from '../query/sort-documents';
import type { Collection } from '../store/catalog';
import { type Index, isIdIndex } from './index-definition';
import { prefixEnd } from './key-encoding';
import { type ByteRange, byteRanges, collectPredicates, type Predicate, type Predicates } from './predicates';

/** Keys from `low` to before `high`; a point holds one value alone. */
export interface KeyRange {
  low: Buffer;
  high: Buffer;
  isPoint: boolean;
}

/** Where to look for what may match: key ranges of the documents themselves or of an index, in key order. */
export interface Plan {
  /** Undefined: the documents, which lie in the order of `_id`. */
  index: Index | undefined;
  ranges: KeyRange[];
  reverse: boolean;
  /** True if the documents come out in the wanted order. */
  isSorted: boolean;
  /** True if a document may come twice. */
  hasRepeats: boolean;
  /** True if the ranges narrow anything at all. */
  isNarrow: boolean;
}

/** More combinations of `$in` values than this are left to the check on documents. */
const MAX_RANGES = 500;
/** How far candidates are counted to find the narrowest. */
const COUNT_LIMIT = 16;

export type CountKeys = (low: Buffer, high: Buffer, limit: number) => number;

/** Chooses how to find the documents of a filter in an order. `$or` is planned branch by branch elsewhere. */
export function planQuery(
  collection: Collection,
  filter: Document,
  order: SortOrder,
  limit: number,
  countKeys: CountKeys,
  hint?: Index,
): Plan {
  const predicates = collectPredicates(filter);
  const candidates = (hint ? [hint] : collection.indexes)
    .filter((index) => hint === index || isUsable(index, filter, predicates))
    .map((index) => planIndex(collection, index, predicates, order));
  const useful = candidates.filter((plan) => plan.isNarrow || plan.isSorted || hint);
  if (useful.length === 0) return fullScan(collection);
  if (useful.length === 1) return useful[0] ?? fullScan(collection);
  const point = useful.find(({ index, ranges }) => !index && ranges.length === 1 && ranges[0]?.isPoint);
  if (point) return point;
  let best = useful[0] ?? fullScan(collection);
  let bestCost = Number.POSITIVE_INFINITY;
  for (const plan of useful) {
    const cost = costOf(plan, order, limit, countKeys);
    if (cost < bestCost) [best, bestCost] = [plan, cost];
  }
  return best;
}

/** Keys to be looked at, as far as they are counted; sorting afterwards doubles the cost. */
function costOf(plan: Plan, order: SortOrder, limit: number, countKeys: CountKeys): number {
  let count = 0;
  if (!plan.isNarrow) count = COUNT_LIMIT * 4;
  else {
    for (const { low, high } of plan.ranges.slice(0, COUNT_LIMIT)) {
      count += 1 + countKeys(low, high, COUNT_LIMIT - count);
      if (count >= COUNT_LIMIT) break;
    }
  }
  if (order.length === 0) return count;
  if (plan.isSorted) return limit > 0 && count >= COUNT_LIMIT ? COUNT_LIMIT / 2 : count;
  return count * 2;
}

function fullScan(collection: Collection): Plan {
  const range = { low: collection.prefix, high: prefixEnd(collection.prefix), isPoint: false };
  return {
    index: undefined,
    ranges: [range],
    reverse: false,
    isSorted: false,
    hasRepeats: false,
    isNarrow: false,
  };
}

/** An index without some documents serves only filters that exclude these documents. */
function isUsable(index: Index, filter: Document, predicates: Predicates): boolean {
  const { sparse, partialFilterExpression: partial } = index.spec;
  if (sparse) {
    const needed = index.fields.some(({ name }) => predicates.get(name)?.some(excludesMissing));
    if (!needed) return false;
  }
  return !partial || implies(filter, partial);
}

function excludesMissing(predicate: Predicate): boolean {
  return (
    predicate.kind !== 'equal' || predicate.values.every((value) => value !== null && value !== undefined)
  );
}

/** True if each condition of a partial filter stands in the query too, or follows from an equality there. */
function implies(filter: Document, partial: Document): boolean {
  const clauses = flatten(filter);
  return flatten(partial).every(([path, condition]) => {
    if (path.startsWith('$')) return clauses.some(([p, c]) => p === path && equalValues(c, condition));
    const conditions = isOperatorObject(condition) ? Object.entries(condition) : [['$eq', condition]];
    return conditions.every(([operator, operand]) => followsFrom(clauses, path, String(operator), operand));
  });
}

function followsFrom(
  clauses: [string, unknown][],
  path: string,
  operator: string,
  operand: unknown,
): boolean {
  const test = compileQuery({ value: { [operator]: operand } });
  return clauses.some(([p, condition]) => {
    if (p !== path) return false;
    if (!isOperatorObject(condition))
      return !isPlainObject(condition) && !Array.isArray(condition) && test({ value: condition });
    return Object.entries(condition).some(([op, value]) => {
      if (op === operator && equalValues(value, operand)) return true;
      if (op === '$eq') return !Array.isArray(value) && test({ value });
      if (op === '$in' && Array.isArray(value))
        return value.every((item) => !Array.isArray(item) && test({ value: item }));
      const isComparison = ['$gt', '$gte', '$lt', '$lte'].includes(op) && value !== null;
      return isComparison && operator === '$exists' && operand === true;
    });
  });
}

function flatten(filter: Document): [string, unknown][] {
  return Object.entries(filter).flatMap(([name, value]): [string, unknown][] =>
    name === '$and' && Array.isArray(value)
      ? value.flatMap((part) => flatten(part as Document))
      : [[name, value]],
  );
}

function planIndex(collection: Collection, index: Index, predicates: Predicates, order: SortOrder): Plan {
  const isId = isIdIndex(index);
  const start = isId ? collection.prefix : index.prefix;
  let prefixes: Buffer[] = [start];
  let ranges: KeyRange[] | undefined;
  let usedMultikey = false;
  let fixed = 0;
  for (const [i, field] of index.fields.entries()) {
    const isMultikey = index.multikey[i] === true;
    if (isMultikey && usedMultikey) break;
    const limit = isId ? 400 : index.limit;
    const found = boundsOf(predicates.get(field.name) ?? [], isMultikey, limit);
    if (!found || prefixes.length * found.length > MAX_RANGES) break;
    usedMultikey ||= isMultikey;
    const directed = field.descending ? found.map(invertRange).reverse() : found;
    const combined = prefixes.flatMap((prefix) =>
      directed.map(({ low, high, isPoint }) => ({
        low: Buffer.concat([prefix, low]),
        high: Buffer.concat([prefix, high]),
        isPoint,
      })),
    );
    ranges = combined;
    if (!found.every(({ isPoint }) => isPoint)) break;
    if (fixed === i && found.length === 1) fixed++;
    prefixes = combined.map(({ low }) => low);
  }
  const direction = sortDirection(collection, index, order, fixed);
  return {
    index: isId ? undefined : index,
    ranges: ranges ?? [{ low: start, high: prefixEnd(start), isPoint: false }],
    reverse: direction < 0,
    isSorted: order.length > 0 && direction !== 0,
    hasRepeats: index.multikey.some(Boolean),
    isNarrow: ranges !== undefined,
  };
}

/**
 * The bounds of one field. Where documents may have arrays, different elements may fulfil different
 * conditions: then only the conditions of one group that is tied to a single element are taken together.
 */
function boundsOf(predicates: Predicate[], isMultikey: boolean, limit: number): ByteRange[] | undefined {
  const equal = predicates.find((predicate) => predicate.kind === 'equal');
  if (equal) return byteRanges(equal, limit);
  const prefix = predicates.find((predicate) => predicate.kind === 'prefix');
  if (prefix) return byteRanges(prefix, limit);
  const [first] = predicates;
  if (first?.kind !== 'range') return undefined;
  const merged = { ...first };
  for (const other of predicates) {
    if (other.kind !== 'range' || other.rank !== first.rank) continue;
    if (isMultikey && (other.group !== first.group || other.group === 0)) continue;
    if (merged.low === undefined && other.low !== undefined) merged.low = other.low;
    if (merged.high === undefined && other.high !== undefined) merged.high = other.high;
  }
  return byteRanges(merged, limit);
}

/** Bounds under inverted bytes: what was above is below. The old lower bound is included, so its successor ends. */
function invertRange({ low, high, isPoint }: ByteRange): ByteRange {
  const inverted = invert(low);
  if (isPoint) return { low: inverted, high: prefixEnd(inverted), isPoint };
  return { low: invert(high), high: prefixEnd(inverted), isPoint };
}

const invert = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => ~byte & 0xff));

/** 1 or -1 if the index, after its fixed leading fields, gives the order forwards or backwards; else 0. */
function sortDirection(collection: Collection, index: Index, order: SortOrder, fixed: number): number {
  if (index.hasCut || collection.hasCutIds) return 0;
  // A field with arrays is not constant where one of its elements is: another one may decide the order.
  const fixedNames = new Set(
    index.fields.filter((_, i) => i < fixed && !index.multikey[i]).map(({ name }) => name),
  );
  const wanted = order.filter(({ field }) => !fixedNames.has(field));
  let direction = 0;
  for (const [i, { field, descending }] of wanted.entries()) {
    const at = fixed + i;
    const isTail = field === '_id' && at === index.fields.length && !index.spec.unique;
    const key = isTail ? { name: '_id', descending: false } : index.fields[at];
    if (key?.name !== field || (!isTail && index.multikey[at])) return 0;
    const needed = key.descending === descending ? 1 : -1;
    if (direction !== 0 && direction !== needed) return 0;
    direction = needed;
    if (field === '_id') break;
  }
  return direction || 1;
}
