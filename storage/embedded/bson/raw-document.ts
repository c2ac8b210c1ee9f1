import { type Document, ObjectId } from 'bson';
import { decode, isPlainObject } from './bson-values';

/** Bytes of the types of fixed length, by type byte (https://bsonspec.org/spec.html). */
export const FIXED_LENGTHS: Record<number, number> = {
  1: 8,
  7: 12,
  8: 1,
  9: 8,
  10: 0,
  16: 4,
  17: 8,
  18: 8,
  127: 0,
  255: 0,
};

/** One field in the bytes: from its type byte on, and where its value begins and ends. */
export interface Element {
  start: number;
  value: number;
  end: number;
}

const encodedNames = new Map<string, Buffer>();

/** A name as BSON writes it, ended by 0; queries ask for the same few names over and over. */
function encodeName(name: string): Buffer {
  const known = encodedNames.get(name);
  if (known) return known;
  if (encodedNames.size > 10_000) encodedNames.clear();
  const bytes = Buffer.from(`${name}\0`);
  encodedNames.set(name, bytes);
  return bytes;
}

/**
 * A document as checked BSON. Its fields are found in the bytes and decoded one by one when they are asked for;
 * what is decoded is shared, so that nobody may change it.
 */
export class RawDocument {
  private readonly decoded = new Map<string, unknown>();
  constructor(readonly bytes: Buffer) {}

  /** A top-level field's value, undefined if missing. */
  get(name: string): unknown {
    const known = this.decoded.get(name);
    if (known !== undefined) return known;
    const element = this.find(name);
    const value = element && this.read(element);
    if (element) this.decoded.set(name, value);
    return value;
  }

  get firstName(): string {
    return this.bytes.toString('utf8', 5, this.bytes.indexOf(0, 5));
  }

  find(name: string): Element | undefined {
    const { bytes } = this;
    const wanted = encodeName(name);
    const last = bytes.length - 1;
    let start = 4;
    while (start < last) {
      let at = start + 1;
      let same = 0;
      while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
      at += same;
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

  elements(): (Element & { name: string })[] {
    const { bytes } = this;
    const found: (Element & { name: string })[] = [];
    for (let start = 4; start < bytes.length - 1; start = found.at(-1)?.end ?? bytes.length) {
      const zero = bytes.indexOf(0, start + 1);
      const end = zero + 1 + valueLength(bytes, bytes[start] ?? 0, zero + 1);
      found.push({ name: bytes.toString('utf8', start + 1, zero), start, value: zero + 1, end });
    }
    return found;
  }

  /** A document or array within, still raw; undefined where there is none. */
  nested(name: string): RawDocument | undefined {
    const element = this.find(name);
    return element && this.slice(element);
  }

  /** An array's documents, still raw; undefined where there is no array of documents. */
  rawList(name: string): RawDocument[] | undefined {
    const list = this.nested(name);
    const items = list?.elements().map((item) => list.slice(item));
    return items?.every((item) => item !== undefined) ? items : undefined;
  }

  private slice({ start, value, end }: Element): RawDocument | undefined {
    const isNested = this.bytes[start] === 3 || this.bytes[start] === 4;
    return isNested ? new RawDocument(this.bytes.subarray(value, end)) : undefined;
  }

  /** The whole document, fresh: the caller may change it. */
  decode(): Document {
    return decode(this.bytes);
  }

  private read({ start, value, end }: Element): unknown {
    const { bytes } = this;
    switch (bytes[start]) {
      case 1:
        return bytes.readDoubleLE(value);
      case 2:
        return bytes.toString('utf8', value + 4, end - 1);
      case 3:
        return decode(bytes.subarray(value, end));
      case 7:
        return new ObjectId(Uint8Array.prototype.slice.call(bytes, value, end));
      case 8:
        return bytes[value] === 1;
      case 9:
        return new Date(bytes.readInt32LE(value + 4) * 2 ** 32 + bytes.readUInt32LE(value));
      case 10:
        return null;
      case 16:
        return bytes.readInt32LE(value);
    }
    const alone = Buffer.concat([Buffer.alloc(4), bytes.subarray(start, end), Buffer.of(0)]);
    alone.writeInt32LE(alone.length);
    return Object.values(decode(alone))[0];
  }
}

function valueLength(bytes: Buffer, type: number, at: number): number {
  const fixed = FIXED_LENGTHS[type];
  if (fixed !== undefined) return fixed;
  if (type === 2) return 4 + bytes.readInt32LE(at);
  if (type === 3 || type === 4) return bytes.readInt32LE(at);
  if (type === 5) return 5 + bytes.readInt32LE(at);
  return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at;
}

/** A document, raw or decoded. */
export type AnyDocument = RawDocument | Document;

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
  return doc instanceof RawDocument ? doc.decode() : doc;
}
