import { type Document, serialize } from 'bson';
import { encodeName, isPlainObject, RawDocument, RawValue } from './raw-document';
import { writeUtf8 } from './write-utf8';

const firstBytes = 64 * 1024;

let bytes = Buffer.allocUnsafe(firstBytes);
let length = 0;

function reserve(more: number): void {
  if (length + more <= bytes.length) return;
  const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, length + more));
  bytes.copy(larger, 0, 0, length);
  bytes = larger;
}

function put(part: Uint8Array): void {
  reserve(part.length);
  bytes.set(part, length);
  length += part.length;
}

/** The common types here, the others through the library. */
function putElement(name: string, value: unknown): void {
  if (typeof value === 'string') {
    putHead(2, name, value.length * 3 + 5);
    const size = writeUtf8(bytes, value, length + 4) + 1;
    bytes.writeInt32LE(size, length);
    length += 4 + size;
    bytes[length - 1] = 0;
  } else if (typeof value === 'number' && (value | 0) === value && !Object.is(value, -0)) {
    putHead(16, name, 4);
    length = bytes.writeInt32LE(value, length);
  } else if (value instanceof Date) {
    putHead(9, name, 8);
    length = bytes.writeUInt32LE(value.getTime() >>> 0, length);
    length = bytes.writeInt32LE(Math.floor(value.getTime() / 2 ** 32), length);
  } else if (value instanceof RawDocument || value instanceof RawValue) {
    putHead(value instanceof RawValue ? value.type : 3, name, 0);
    put(value.bytes);
  } else if (Array.isArray(value)) {
    putHead(4, name, 0);
    putDocument(value);
  } else if (isPlainObject(value)) {
    putHead(3, name, 0);
    putDocument(value);
  } else if (value !== undefined) put(serialize({ [name]: value }).subarray(4, -1));
}

function putHead(type: number, name: string, more: number): void {
  const encoded = encodeName(name);
  reserve(1 + encoded.length + more);
  bytes[length++] = type;
  for (const byte of encoded) bytes[length++] = byte;
}

function putDocument(doc: Document): void {
  const start = length;
  reserve(5);
  length += 4;
  for (const name in doc) putElement(name, doc[name] === undefined && Array.isArray(doc) ? null : doc[name]);
  end(start);
}

function end(start: number): void {
  put(endOfDocument);
  bytes.writeInt32LE(length - start, start);
}

const endOfDocument = Buffer.of(0);
const lengthBytes = Buffer.alloc(4);

/** A copy of what is written, after which the next begins anew; a large buffer is not kept. */
function written(write: () => void): Buffer {
  length = 0;
  write();
  const result = Buffer.allocUnsafe(length);
  bytes.copy(result, 0, 0, length);
  if (bytes.length > 16 * firstBytes) bytes = Buffer.allocUnsafe(firstBytes);
  return result;
}

/** Encodes a document, in which others may be raw; integers become int32 where they fit, else doubles. */
export function encode(doc: Document, head: Uint8Array = Buffer.alloc(0)): Buffer {
  return written(() => {
    put(head);
    putDocument(doc);
  });
}

/** The bytes of a document with some top-level fields changed, added, or (undefined) removed. */
export function withFields(doc: RawDocument, changes: ReadonlyMap<string, unknown>): Buffer {
  const last = doc.bytes.length - 1;
  const places = [...changes.keys()].map((name) => ({
    name,
    ...(doc.find(name) ?? { start: last, end: last }),
  }));
  return written(() => {
    put(lengthBytes);
    let from = 4;
    for (const { name, start, end } of places.sort((a, b) => a.start - b.start)) {
      put(doc.bytes.subarray(from, start));
      putElement(name, changes.get(name));
      from = end;
    }
    put(doc.bytes.subarray(from, last));
    end(0);
  });
}
