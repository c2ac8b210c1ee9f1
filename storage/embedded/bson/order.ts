import { createHash } from 'node:crypto';
import { Binary, BSONRegExp, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { type AnyDocument, toPlain } from './raw-document';
import { writeUtf8 } from './write-utf8';

/** Rank of each type in BSON's comparison order; also the first byte of an index key. */
export const typeRank = {
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

/** Stands for an empty array among the values of an indexed field: it sorts before null. */
export const emptyArrayValue = Symbol('empty array');
/** Marks a value that was cut; the rest is told apart by a hash. Never occurs in UTF-8. */
const cutMark = 0xfe;

export function isNumeric(value: unknown): value is number | Long {
  return typeof value === 'number' || (value instanceof Long && !(value instanceof Timestamp));
}

export function rankOf(value: unknown): number {
  if (typeof value === 'string') return typeRank.string;
  if (typeof value === 'boolean') return typeRank.boolean;
  if (isNumeric(value)) return typeRank.number;
  if (value === null || value === undefined) return typeRank.null;
  if (Array.isArray(value)) return typeRank.array;
  if (value instanceof Date) return typeRank.date;
  if (value instanceof ObjectId) return typeRank.objectId;
  if (value === emptyArrayValue) return typeRank.emptyArray;
  if (value instanceof Timestamp) return typeRank.timestamp;
  if (value instanceof Binary) return typeRank.binary;
  if (value instanceof BSONRegExp) return typeRank.regex;
  if (value instanceof MinKey) return typeRank.minKey;
  return value instanceof MaxKey ? typeRank.maxKey : typeRank.object;
}

/**
 * Writes values so that comparing the bytes gives BSON's order: a type rank, then a self-delimiting body. A
 * field in descending order is inverted.
 */
export class KeyWriter {
  private bytes = Buffer.allocUnsafe(2048);
  private length = 0;
  /** True once a value did not fit its limit: equal prefixes are then not in order. */
  wasCut = false;

  /** @param limit most bytes that the value may take before it is cut */
  value(value: unknown, descending = false, limit = Number.POSITIVE_INFINITY): this {
    const start = this.length;
    this.write(value);
    if (this.length - start > limit) {
      const hash = createHash('sha256').update(this.bytes.subarray(start, this.length)).digest();
      this.length = start + limit;
      this.byte(cutMark).raw(hash.subarray(0, 16));
      this.wasCut = true;
    }
    if (descending) this.invert(start);
    return this;
  }

  raw(bytes: Uint8Array): this {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
    return this;
  }

  /** A copy of what was written; the writer starts anew. */
  finish(): Buffer {
    const key = Buffer.allocUnsafe(this.length);
    this.bytes.copy(key, 0, 0, this.length);
    this.length = 0;
    return key;
  }

  private byte(byte: number): this {
    this.reserve(1);
    this.bytes[this.length++] = byte;
    return this;
  }

  private uint32(value: number): this {
    this.reserve(4);
    this.length = this.bytes.writeUInt32BE(value, this.length);
    return this;
  }

  private invert(start: number): void {
    for (let i = start; i < this.length; i++) this.bytes[i] = ~(this.bytes[i] ?? 0) & 0xff;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    this.bytes = Buffer.concat([this.bytes], Math.max(this.bytes.length * 2, this.length + more));
  }

  private write(value: unknown): void {
    const rank = rankOf(value);
    this.byte(rank);
    if (typeof value === 'string') this.text(value);
    else if (typeof value === 'number') this.double(value);
    else if (value instanceof Date) this.double(value.getTime());
    else if (value instanceof ObjectId) this.raw(value.id);
    else if (typeof value === 'boolean') this.byte(value ? 1 : 0);
    else if (value instanceof Timestamp) this.uint32(value.t).uint32(value.i);
    else if (value instanceof Long) this.long(value);
    else if (value instanceof Binary) this.uint32(value.position).byte(value.sub_type).raw(value.value());
    else if (value instanceof BSONRegExp) this.text(`${value.pattern}\0${value.options}`);
    else if (Array.isArray(value)) {
      for (const item of value) this.write(item);
      this.byte(0);
    } else if (rank === typeRank.object) {
      for (const [name, item] of Object.entries(toPlain(value as AnyDocument))) {
        this.byte(rankOf(item));
        this.text(name);
        this.write(item);
      }
      this.byte(0);
    }
  }

  /** UTF-8 ended by 0; a 0 inside becomes 0 255. */
  private text(value: string): void {
    this.reserve(value.length * 3);
    for (const [i, part] of value.includes('\0') ? value.split('\0').entries() : [[0, value] as const]) {
      if (i > 0) this.byte(0).byte(0xff);
      this.reserve(part.length * 3);
      this.length += writeUtf8(this.bytes, part, this.length);
    }
    this.byte(0);
  }

  /** IEEE order: positive numbers get the sign bit, negative ones are inverted; NaN is the least. */
  private double(value: number): void {
    this.reserve(8);
    const at = this.length;
    this.length = this.bytes.writeDoubleBE(value === 0 ? 0 : value, at);
    if (Number.isNaN(value)) this.bytes.fill(0, at, at + 8);
    else if (value < 0) this.invert(at);
    else this.bytes[at] = (this.bytes[at] ?? 0) | 0x80;
    if (Math.abs(value) >= 2 ** 53) this.uint32(0x80000000);
  }

  /** As the nearest double; beyond 2^53 the difference to it follows. */
  private long(value: Long): void {
    const near = value.toNumber();
    this.double(near);
    if (Math.abs(near) < 2 ** 53) return;
    this.length -= 4;
    this.uint32(0x80000000 + Number(value.toBigInt() - BigInt(near)));
  }
}

const shared = new KeyWriter();

/** Ordered bytes of one value, uncut. */
export const orderedBytes = (value: unknown): Buffer => shared.value(value).finish();

/** BSON's total order over values of any supported types; missing (undefined) equals null. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number' && (a < b || a > b)) return a < b ? -1 : 1;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  return a === b ? 0 : Buffer.compare(orderedBytes(a), orderedBytes(b));
}

export function equalValues(a: unknown, b: unknown): boolean {
  return a === b || (rankOf(a) === rankOf(b) && compareValues(a, b) === 0);
}

/** A string that is equal for equal values: for `$in`, `$group` and `$addToSet`. */
export function valueKey(value: unknown): string {
  return typeof value === 'string' ? `s${value}` : orderedBytes(value).toString('latin1');
}

/** The first key after all keys that begin with `prefix`. */
export function prefixEnd(prefix: Uint8Array): Buffer {
  const end = Buffer.from(prefix);
  let i = end.length - 1;
  while (end[i] === 0xff) i--;
  if (i < 0) return Buffer.alloc(64, 0xff);
  end[i] = (end[i] ?? 0) + 1;
  return end.subarray(0, i + 1);
}
