import { BSONRegExp, type Document, MaxKey, MinKey } from 'bson';
import { isPlainObject, RANK, rankOf } from '../bson-values';
import { isOperatorObject } from '../query/query-operators';
import { KeyWriter, orderedBytes, prefixEnd } from './key-encoding';

/** One condition on one path that an index can narrow. `group` ties conditions on the same array element. */
export type Predicate =
  | { kind: 'equal'; values: unknown[]; group: number }
  | { kind: 'range'; rank: number; low?: unknown; high?: unknown; group: number }
  | { kind: 'prefix'; text: string; group: number };

/** The conditions that every matching document fulfils, by path. */
export type Predicates = Map<string, Predicate[]>;

/** What an index may use of a filter: its top level, `$and` and `$elemMatch`; all else is checked on documents. */
export function collectPredicates(filter: Document): Predicates {
  const found: Predicates = new Map();
  collect(filter, '', 0, found, { next: 1 });
  return found;
}

function collect(
  filter: Document,
  prefix: string,
  group: number,
  found: Predicates,
  groups: { next: number },
): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) collect(part, prefix, group, found, groups);
    }
    if (name.startsWith('$')) continue;
    const path = prefix + name;
    if (/(^|\.)\d+(\.|$)/.test(path)) continue;
    const add = (predicate: Predicate | undefined) => {
      if (predicate) found.set(path, [...(found.get(path) ?? []), predicate]);
    };
    if (!isOperatorObject(condition)) {
      add(readPredicate('$eq', condition, {}, group));
      continue;
    }
    for (const [operator, operand] of Object.entries(condition)) {
      if (operator === '$elemMatch' && isPlainObject(operand)) {
        const inner = groups.next++;
        if (isOperatorObject(operand)) {
          for (const [op, value] of Object.entries(operand)) add(readPredicate(op, value, operand, inner));
        } else collect(operand, `${path}.`, inner, found, groups);
      } else add(readPredicate(operator, operand, condition, group));
    }
  }
}

/** Arrays are indexed by element, so that comparing with a whole array needs the documents. */
const isIndexable = (value: unknown): boolean => !Array.isArray(value) && !(value instanceof BSONRegExp);

function readPredicate(
  operator: string,
  operand: unknown,
  all: Document,
  group: number,
): Predicate | undefined {
  switch (operator) {
    case '$eq':
      if (operand instanceof BSONRegExp) return prefixOf(operand.pattern, operand.options, group);
      return isIndexable(operand) ? { kind: 'equal', values: [operand], group } : undefined;
    case '$in':
      if (!Array.isArray(operand) || !operand.every(isIndexable)) return undefined;
      return { kind: 'equal', values: operand, group };
    case '$all':
      if (!Array.isArray(operand) || !isIndexable(operand[0]) || isOperatorObject(operand[0]))
        return undefined;
      return operand.length > 0 ? { kind: 'equal', values: [operand[0]], group } : undefined;
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte': {
      if (!isIndexable(operand) || operand instanceof MinKey || operand instanceof MaxKey) return undefined;
      const rank = rankOf(operand);
      if (rank === RANK.null) return { kind: 'equal', values: [null], group };
      return { kind: 'range', rank, group, [operator.startsWith('$g') ? 'low' : 'high']: operand };
    }
    case '$regex':
      if (operand instanceof BSONRegExp) {
        return prefixOf(operand.pattern, String(all.$options ?? operand.options), group);
      }
      return typeof operand === 'string' ? prefixOf(operand, String(all.$options ?? ''), group) : undefined;
  }
  return undefined;
}

/** The literal text that a pattern such as `^abc` requires first. */
function prefixOf(pattern: string, options: string, group: number): Predicate | undefined {
  if (options !== '' || !pattern.startsWith('^') || pattern.includes('|')) return undefined;
  let text = '';
  for (let i = 1; i < pattern.length; i++) {
    const char = pattern[i] ?? '';
    const next = pattern[i + 1] ?? '';
    if (char === '\\' && /[^a-zA-Z0-9]/.test(next)) {
      text += next;
      i++;
    } else if (/[\\^$.*+?()[\]{}]/.test(char)) {
      if (/[*?{]/.test(char)) text = text.slice(0, -1);
      break;
    } else text += char;
  }
  // A lone half of a surrogate pair has no UTF-8 of its own.
  const safe = text.replace(/[\ud800-\udbff]$/, '');
  return safe === '' ? undefined : { kind: 'prefix', text: safe, group };
}

/** Bytes between which all values lie that can fulfil a predicate, in ascending form; `high` excludes. */
export interface ByteRange {
  low: Buffer;
  high: Buffer;
  isPoint: boolean;
}

/** @param limit as of the index: bounds are cut as its values are */
export function byteRanges(predicate: Predicate, limit: number): ByteRange[] {
  if (predicate.kind === 'equal') {
    const points = predicate.values.map((value) => point(orderedBytesCut(value, limit)));
    points.sort((a, b) => Buffer.compare(a.low, b.low));
    return points.filter((range, i) => !points[i - 1]?.low.equals(range.low));
  }
  if (predicate.kind === 'prefix') {
    const low = orderedBytes(predicate.text).subarray(0, -1).subarray(0, limit);
    return [{ low, high: prefixEnd(low), isPoint: false }, ...regexValues()];
  }
  const { rank, low, high } = predicate;
  return [
    {
      low: low === undefined ? Buffer.of(rank) : orderedBytes(low).subarray(0, limit),
      high: high === undefined ? Buffer.of(rank + 1) : prefixEnd(orderedBytes(high).subarray(0, limit)),
      isPoint: false,
    },
  ];
}

const regexValues = (): ByteRange[] => [
  { low: Buffer.of(RANK.regex), high: Buffer.of(RANK.regex + 1), isPoint: false },
];

const point = (bytes: Buffer): ByteRange => ({ low: bytes, high: prefixEnd(bytes), isPoint: true });

function orderedBytesCut(value: unknown, limit: number): Buffer {
  return new KeyWriter().value(value ?? null, false, limit).finish();
}
