import { type Document, deserialize, ObjectId } from 'bson';
import { CommandError, notImplemented } from '../command-error';

const readOptions = { promoteLongs: false, bsonRegExp: true, validation: { utf8: false } } as const;
/** As deep as MongoDB lets documents nest (BSONDepth). */
export const maxDepth = 180;
/** Latest year-275760 date that JavaScript can hold, as the upper half of its milliseconds. */
const maxDateHigh = Math.floor(8.64e15 / 2 ** 32);
/** Type bytes of undefined, DBPointer, code, symbol, code with scope and Decimal128. */
const refusedTypes = [6, 12, 13, 14, 15, 19];
/** Decodes raw BSON into a fresh document that the caller may change. Longs and regexes keep their types. */
export function decode(raw: Uint8Array, fieldsAsRaw?: Document): Document {
  return deserialize(raw, fieldsAsRaw ? { ...readOptions, fieldsAsRaw } : readOptions);
}

/**
 * Decodes BSON that came from outside.
 * @throws 22 (InvalidBSON), 15 (nested too deeply), 238 for types that the engine does not keep
 */
export function decodeChecked(raw: Buffer): Document {
  try {
    const decoded = decode(raw);
    checkTypes(raw, 4, 0);
    return decoded;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    // The stack's own error; those of a buffer that was read out of its range carry a code.
    const isDeep = error instanceof RangeError && !('code' in error);
    throw isDeep ? tooDeep() : new CommandError(22, `invalid BSON: ${String(error)}`);
  }
}

const tooDeep = (): CommandError => new CommandError(15, `documents nest at most ${maxDepth} levels`);

/** Walks the fields of a document that is known to be sound. @returns where it ends */
function checkTypes(bytes: Buffer, start: number, depth: number): number {
  if (depth > maxDepth) throw tooDeep();
  let at = start;
  while (bytes[at] !== 0) {
    const type = bytes[at] ?? 0;
    const value = bytes.indexOf(0, at + 1) + 1;
    if (refusedTypes.includes(type)) throw notImplemented(`BSON type ${type}`);
    if (type === 9 && Math.abs(bytes.readInt32LE(value + 4)) > maxDateHigh)
      throw notImplemented('a date outside of the years that JavaScript can hold');
    const isNested = type === 3 || type === 4;
    at = isNested ? checkTypes(bytes, value + 4, depth + 1) : value + valueLength(bytes, type, value);
  }
  return at + 1;
}

/** Bytes of a value, by type byte (https://bsonspec.org/spec.html). */
function valueLength(bytes: Buffer, type: number, at: number): number {
  if (type === 16) return 4;
  if (type === 2) return 4 + bytes.readInt32LE(at);
  if (type === 3 || type === 4) return bytes.readInt32LE(at);
  if (type === 5) return 5 + bytes.readInt32LE(at);
  if (type === 7) return 12;
  if (type === 8) return 1;
  if (type === 10 || type === 127 || type === 255) return 0;
  return type === 11 ? bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at : 8;
}

/** Type byte of an array. */
export const arrayType = 4;
const encodedNames = new Map<string, Buffer>();

/** A name as BSON writes it, ended by 0; the same few names come over and over. */
export function encodeName(name: string): Buffer {
  const known = encodedNames.get(name);
  const bytes = known ?? Buffer.from(`${name}\0`);
  if (!known && encodedNames.size < 10_000) encodedNames.set(name, bytes);
  return bytes;
}

/** A value as it stands in a document's bytes. */
export class RawValue {
  constructor(
    readonly type: number,
    readonly bytes: Buffer,
  ) {}
}

/** One field in the bytes: from its type byte on, and where its value begins and ends. */
interface Element {
  start: number;
  value: number;
  end: number;
}

/**
 * A document as sound BSON. Its fields are found in the bytes and decoded one by one when they are asked for;
 * what is decoded is shared, so that nobody may change it.
 */
export class RawDocument {
  private readonly decoded = new Map<string, unknown>();
  constructor(readonly bytes: Buffer) {}

  /** A top-level field's value, undefined if missing. */
  get(name: string): unknown {
    const known = this.decoded.get(name);
    const element = known === undefined ? this.find(name) : undefined;
    if (!element) return known;
    const value = this.read(element);
    this.decoded.set(name, value);
    return value;
  }

  find(name: string): Element | undefined {
    const { bytes } = this;
    const wanted = encodeName(name);
    for (let start = 4; start < bytes.length - 1; ) {
      let at = start + 1;
      let same = 0;
      while (same < wanted.length && bytes[at] === wanted[same]) {
        same++;
        at++;
      }
      if (same < wanted.length) {
        while (bytes[at] !== 0) at++;
        at++;
      }
      const end = at + valueLength(bytes, bytes[start] ?? 0, at);
      if (same === wanted.length) return { start, value: at, end };
      start = end;
    }
    return undefined;
  }

  /** A top-level field's value, still raw. */
  raw(name: string): RawValue | undefined {
    const element = this.find(name);
    return element && this.rawAt(element);
  }

  /** A document within, still raw. */
  nested(name: string): RawDocument | undefined {
    const value = this.raw(name);
    return value && new RawDocument(value.bytes);
  }

  /** As `get`, but an array's elements stay raw. */
  getShallow(name: string): unknown {
    const value = this.raw(name);
    return value?.type === arrayType ? new RawDocument(value.bytes).rawValues() : this.get(name);
  }

  /** The values in order, from the place `start` in the bytes on. */
  rawValues(start = 4): RawValue[] {
    const { bytes } = this;
    const values: RawValue[] = [];
    for (let from = start; from < bytes.length - 1; ) {
      const value = bytes.indexOf(0, from + 1) + 1;
      const end = value + valueLength(bytes, bytes[from] ?? 0, value);
      values.push(this.rawAt({ start: from, value, end }));
      from = end;
    }
    return values;
  }

  private rawAt({ start, value, end }: Element): RawValue {
    return new RawValue(this.bytes[start] ?? 0, this.bytes.subarray(value, end));
  }

  /** The common types here, the others through the library. */
  private read({ start, value, end }: Element): unknown {
    const { bytes } = this;
    const type = bytes[start];
    if (type === 2) return bytes.toString('utf8', value + 4, end - 1);
    if (type === 16) return bytes.readInt32LE(value);
    if (type === 3) return decode(bytes.subarray(value, end));
    if (type === 7) return new ObjectId(Uint8Array.prototype.slice.call(bytes, value, end));
    if (type === 9) return new Date(bytes.readInt32LE(value + 4) * 2 ** 32 + bytes.readUInt32LE(value));
    const alone = Buffer.concat([Buffer.alloc(4), bytes.subarray(start, end), Buffer.of(0)]);
    alone.writeInt32LE(alone.length);
    return Object.values(decode(alone))[0];
  }
}

/** A document, raw or decoded. */
export type AnyDocument = RawDocument | Document;

export function isPlainObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

export function isDocument(value: unknown): value is AnyDocument {
  return value instanceof RawDocument || isPlainObject(value);
}

/** A field of a document, undefined where it is missing or the value is no document. */
export function fieldOf(value: unknown, name: string): unknown {
  if (value instanceof RawDocument) return value.get(name);
  return isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The document decoded; one that is so already stays the same object. */
export function toPlain(doc: AnyDocument): Document {
  return doc instanceof RawDocument ? decode(doc.bytes) : doc;
}
