import { CommandError, notImplemented } from './command-error';

/** As deep as MongoDB lets documents nest (BSONDepth). */
const MAX_DEPTH = 180;
/** Bytes of the types of fixed length, by type byte. */
const FIXED: Record<number, number> = { 1: 8, 7: 12, 8: 1, 9: 8, 10: 0, 16: 4, 17: 8, 18: 8, 127: 0, 255: 0 };
/** Latest year-275760 date that JavaScript can hold, as the upper half of its milliseconds. */
const MAX_DATE_HIGH = Math.floor(8.64e15 / 2 ** 32);
const REFUSED: Record<number, string> = {
  6: 'BSON undefined',
  12: 'BSON DBPointer',
  13: 'BSON code',
  14: 'BSON symbol',
  15: 'BSON code with scope',
  19: 'Decimal128',
};

const broken = (why: string): CommandError => new CommandError(22, `invalid BSON: ${why}`);

/**
 * Walks raw BSON before anything decodes it: lengths, terminators, depth and types. Throws 22 (InvalidBSON),
 * 15 (Overflow: nested too deeply) or 238 for types that the engine does not keep.
 * @returns the document's length in bytes
 */
export function checkBson(bytes: Buffer, start = 0, depth = 0): number {
  if (depth > MAX_DEPTH) throw new CommandError(15, `documents nest at most ${MAX_DEPTH} levels`);
  if (start + 5 > bytes.length) throw broken('document is cut off');
  const length = bytes.readInt32LE(start);
  const end = start + length - 1;
  if (length < 5 || end >= bytes.length || bytes[end] !== 0) throw broken(`document length ${length}`);
  let at = start + 4;
  while (at < end) {
    const type = bytes[at++] ?? 0;
    while (at < end && bytes[at] !== 0) at++;
    at++;
    if (at > end) throw broken('field name is not terminated');
    at += valueLength(bytes, type, at, end, depth);
    if (at > end) throw broken('a value passes the end of its document');
  }
  return length;
}

function valueLength(bytes: Buffer, type: number, at: number, end: number, depth: number): number {
  const refused = REFUSED[type];
  if (refused) throw notImplemented(refused);
  const fixed = FIXED[type];
  if (fixed !== undefined) {
    if (type === 9 && at + 8 <= end && Math.abs(bytes.readInt32LE(at + 4)) > MAX_DATE_HIGH) {
      throw notImplemented('a date outside of the years that JavaScript can hold');
    }
    return fixed;
  }
  if (type === 3 || type === 4) return checkBson(bytes.subarray(0, end), at, depth + 1);
  if (type === 11)
    return cstringLength(bytes, at, end) + cstringLength(bytes, at + cstringLength(bytes, at, end), end);
  if (at + 4 > end) throw broken('a value is cut off');
  const size = bytes.readInt32LE(at);
  if (type === 2) {
    if (size < 1 || at + 4 + size > end || bytes[at + 3 + size] !== 0) throw broken(`string length ${size}`);
    return 4 + size;
  }
  if (type === 5) {
    if (size < 0) throw broken(`binary length ${size}`);
    return 5 + size;
  }
  throw broken(`type ${type}`);
}

function cstringLength(bytes: Buffer, at: number, end: number): number {
  const zero = bytes.indexOf(0, at);
  if (zero < 0 || zero >= end) throw broken('regular expression is not terminated');
  return zero - at + 1;
}
