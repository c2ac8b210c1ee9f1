import { type Document, ObjectId, serialize, Timestamp } from 'bson';
import { isPlainObject } from './bson-values';
import { RawDocument } from './raw-document';

const FIRST_BYTES = 64 * 1024;
/** A larger buffer than this is not kept for the next document. */
const KEPT_BYTES = 1024 * 1024;

let bytes = Buffer.allocUnsafe(FIRST_BYTES);
let length = 0;

function reserve(more: number): void {
  if (length + more <= bytes.length) return;
  const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, length + more));
  bytes.copy(larger, 0, 0, length);
  bytes = larger;
}

/** A copy of what was written; the next document begins anew. */
function finish(): Buffer {
  const result = Buffer.allocUnsafe(length);
  bytes.copy(result, 0, 0, length);
  length = 0;
  if (bytes.length > KEPT_BYTES) bytes = Buffer.allocUnsafe(FIRST_BYTES);
  return result;
}

function put(part: Uint8Array): void {
  reserve(part.length);
  bytes.set(part, length);
  length += part.length;
}

function putHead(type: number, name: string): void {
  reserve(name.length * 3 + 2 + 12);
  bytes[length++] = type;
  length += bytes.write(name, length, 'utf8');
  bytes[length++] = 0;
}

function putElement(name: string, value: unknown): void {
  if (typeof value === 'string') {
    putHead(2, name);
    reserve(value.length * 3 + 5);
    const size = bytes.write(value, length + 4, 'utf8') + 1;
    bytes.writeInt32LE(size, length);
    length += 4 + size;
    bytes[length - 1] = 0;
  } else if (typeof value === 'number') {
    const isInt32 = (value | 0) === value && !Object.is(value, -0);
    putHead(isInt32 ? 16 : 1, name);
    length = isInt32 ? bytes.writeInt32LE(value, length) : bytes.writeDoubleLE(value, length);
  } else if (typeof value === 'boolean') {
    putHead(8, name);
    bytes[length++] = value ? 1 : 0;
  } else if (value === null) putHead(10, name);
  else if (value instanceof Date) {
    putHead(9, name);
    length = bytes.writeUInt32LE(value.getTime() >>> 0, length);
    length = bytes.writeInt32LE(Math.floor(value.getTime() / 2 ** 32), length);
  } else if (value instanceof ObjectId) {
    putHead(7, name);
    put(value.id);
  } else if (value instanceof Timestamp) {
    putHead(17, name);
    length = bytes.writeUInt32LE(value.i, length);
    length = bytes.writeUInt32LE(value.t, length);
  } else if (value instanceof RawDocument) {
    putHead(3, name);
    put(value.bytes);
  } else if (Array.isArray(value)) {
    putHead(4, name);
    const start = begin();
    for (let i = 0; i < value.length; i++) putElement(String(i), value[i] ?? null);
    end(start);
  } else if (isPlainObject(value)) {
    putHead(3, name);
    putDocument(value);
  } else if (value !== undefined) put(serialize({ [name]: value }).subarray(4, -1));
}

function begin(): number {
  reserve(4);
  length += 4;
  return length - 4;
}

function end(start: number): void {
  reserve(1);
  bytes[length++] = 0;
  bytes.writeInt32LE(length - start, start);
}

function putDocument(doc: Document): void {
  const start = begin();
  for (const name in doc) putElement(name, doc[name]);
  end(start);
}

/** Encodes a document, in which others may be raw; integers become int32 where they fit, else doubles. */
export function encode(doc: Document, head?: Uint8Array): Buffer {
  length = 0;
  if (head) put(head);
  putDocument(doc);
  return finish();
}

/** The bytes of a document with some top-level fields changed, added, or (undefined) removed. */
export function withFields(doc: RawDocument, changes: ReadonlyMap<string, unknown>): Buffer {
  length = 0;
  const start = begin();
  const found = [...changes.keys()].map((name) => ({ name, at: doc.find(name) }));
  const present = found.flatMap(({ name, at }) => (at ? [{ name, at }] : []));
  present.sort((a, b) => a.at.start - b.at.start);
  let from = 4;
  for (const { name, at } of present) {
    put(doc.bytes.subarray(from, at.start));
    putElement(name, changes.get(name));
    from = at.end;
  }
  put(doc.bytes.subarray(from, -1));
  for (const { name, at } of found) if (!at) putElement(name, changes.get(name));
  end(start);
  return finish();
}
