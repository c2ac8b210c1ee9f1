import type { Document } from 'bson';
import { encode, isPlainObject } from './bson-values';

/** A document that is already BSON and goes into a reply as it is. */
export class RawDocument {
  constructor(readonly bytes: Uint8Array) {}
}

function holdsRaw(value: unknown): boolean {
  if (value instanceof RawDocument) return true;
  if (Array.isArray(value)) return value[0] instanceof RawDocument;
  return isPlainObject(value) && Object.values(value).some(holdsRaw);
}

/** Encodes a reply in which documents may be raw, alone or as arrays, without decoding them. */
export function encodeReply(reply: Document): Buffer {
  if (!Object.values(reply).some(holdsRaw)) return encode(reply);
  const parts: Uint8Array[] = [];
  for (const [name, value] of Object.entries(reply)) {
    if (value instanceof RawDocument) parts.push(elementHead(3, name), value.bytes);
    else if (Array.isArray(value) && value[0] instanceof RawDocument) {
      parts.push(elementHead(4, name), encodeArray(value as RawDocument[]));
    } else if (holdsRaw(value)) parts.push(elementHead(3, name), encodeReply(value as Document));
    else parts.push(encode({ [name]: value }).subarray(4, -1));
  }
  return wrap(parts);
}

function encodeArray(documents: RawDocument[]): Buffer {
  const parts: Uint8Array[] = [];
  documents.forEach((document, i) => {
    parts.push(elementHead(3, String(i)), document.bytes);
  });
  return wrap(parts);
}

function elementHead(type: number, name: string): Buffer {
  return Buffer.from(`${String.fromCharCode(type)}${name}\0`, 'utf8');
}

function wrap(parts: Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 5);
  const head = Buffer.alloc(4);
  head.writeInt32LE(length);
  return Buffer.concat([head, ...parts, Buffer.of(0)], length);
}
