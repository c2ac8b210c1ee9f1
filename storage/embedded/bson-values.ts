import {
  Binary,
  BSONRegExp,
  type Document,
  deserialize,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  serialize,
  Timestamp,
} from 'bson';
import { badValue } from './command-error';

/** Rank of each type in BSON's comparison order; also the first byte of an index key. */
export const RANK = {
  minKey: 0x01,
  emptyArray: 0x02,
  null: 0x05,
  number: 0x0a,
  string: 0x0f,
  object: 0x14,
  array: 0x19,
  binary: 0x1e,
  objectId: 0x23,
  boolean: 0x28,
  date: 0x2d,
  timestamp: 0x2f,
  regex: 0x32,
  maxKey: 0x7f,
} as const;

const READ = { promoteLongs: false, bsonRegExp: true, promoteValues: true } as const;

/** Decodes raw BSON into a fresh document that the caller may change. Longs and regexes keep their types. */
export function decode(raw: Uint8Array): Document {
  return deserialize(raw, READ);
}

/** Encodes a document; integers become int32 where they fit, else doubles, as the Node driver does. */
export function encode(doc: Document): Buffer {
  const bytes = serialize(doc, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function isPlainObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

export function isNumeric(value: unknown): value is number | Long {
  return typeof value === 'number' || value instanceof Long;
}

/** The number that a command's field holds; `fallback` where it is absent. */
export function toNumber(value: unknown, fallback = 0, name = 'value'): number {
  if (value === undefined || value === null) return fallback;
  if (typeof value === 'number') return value;
  if (value instanceof Long) return value.toNumber();
  throw badValue(`${name} must be a number`);
}

export function rankOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return RANK.string;
    case 'number':
      return RANK.number;
    case 'boolean':
      return RANK.boolean;
    case 'undefined':
      return RANK.null;
  }
  if (value === null) return RANK.null;
  if (Array.isArray(value)) return RANK.array;
  if (value instanceof Date) return RANK.date;
  if (value instanceof ObjectId) return RANK.objectId;
  if (value instanceof Timestamp) return RANK.timestamp;
  if (value instanceof Long) return RANK.number;
  if (value instanceof Binary) return RANK.binary;
  if (value instanceof BSONRegExp) return RANK.regex;
  if (value instanceof MinKey) return RANK.minKey;
  if (value instanceof MaxKey) return RANK.maxKey;
  return RANK.object;
}

/** Compares as BSON does: by UTF-8 bytes, which differs from UTF-16 order beside surrogates. */
function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    if (x >= 0xd800 && y >= 0xd800) {
      const xSurrogate = x < 0xe000;
      if (xSurrogate !== y < 0xe000) return xSurrogate ? 1 : -1;
    }
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

function compareNumbers(a: number | Long, b: number | Long): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a < b) return -1;
    if (a > b) return 1;
    if (a === b) return 0;
    return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1; // NaN sorts below every number
  }
  if (a instanceof Long && b instanceof Long) return a.compare(b);
  if (typeof a === 'number') return -compareNumbers(b, a);
  const x = typeof b === 'number' ? b : b.toNumber();
  if (Number.isNaN(x)) return 1;
  if (!Number.isFinite(x)) return x > 0 ? -1 : 1;
  const long = a instanceof Long ? a.toBigInt() : BigInt(a);
  const whole = BigInt(Math.trunc(x));
  if (long !== whole) return long < whole ? -1 : 1;
  return Math.sign(Math.trunc(x) - x);
}

function compareObjects(a: Document, b: Document): number {
  const as = Object.keys(a);
  const bs = Object.keys(b);
  for (let i = 0; i < as.length && i < bs.length; i++) {
    const ka = as[i] ?? '';
    const kb = bs[i] ?? '';
    const order = rankOf(a[ka]) - rankOf(b[kb]) || compareStrings(ka, kb) || compareValues(a[ka], b[kb]);
    if (order !== 0) return order;
  }
  return as.length - bs.length;
}

function compareArrays(a: unknown[], b: unknown[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** BSON's total order over values of any supported types; missing (undefined) equals null. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  const order = rankOf(a) - rankOf(b);
  if (order !== 0) return order;
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof ObjectId && b instanceof ObjectId) return Buffer.compare(a.id, b.id);
  if (typeof a === 'boolean') return Number(a) - Number(b);
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b);
  if (a instanceof Binary && b instanceof Binary) {
    return a.position - b.position || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
  }
  if (a instanceof Timestamp && b instanceof Timestamp) return a.compare(b);
  if (a instanceof BSONRegExp && b instanceof BSONRegExp) {
    return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
  }
  return rankOf(a) === RANK.object ? compareObjects(a as Document, b as Document) : 0;
}

export function equalValues(a: unknown, b: unknown): boolean {
  return a === b || compareValues(a, b) === 0;
}
