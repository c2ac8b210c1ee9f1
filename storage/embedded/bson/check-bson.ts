import { CommandError, notImplemented } from '../command-error';
import { FIXED_LENGTHS } from './raw-document';

/** As deep as MongoDB lets documents nest (BSONDepth). */
export const MAX_DEPTH = 180;
/** Latest year-275760 date that JavaScript can hold, as the upper half of its milliseconds. */
const MAX_DATE_HIGH = Math.floor(8.64e15 / 2 ** 32);
const REFUSED = new Map([
  [6, 'BSON undefined'],
  [12, 'BSON DBPointer'],
  [13, 'BSON code'],
  [14, 'BSON symbol'],
  [15, 'BSON code with scope'],
  [19, 'Decimal128'],
]);

const broken = (why: string): CommandError => new CommandError(22, `invalid BSON: ${why}`);

/**
 * Walks raw BSON before anything reads it: lengths, terminators, depth and types. Throws 22 (InvalidBSON),
 * 15 (Overflow: nested too deeply) or 238 for types that the engine does not keep.
 * @returns the document's length in bytes
 */
export function checkBson(bytes: Buffer, start = 0, limit = bytes.length, depth = 0): number {
  if (depth > MAX_DEPTH) throw new CommandError(15, `documents nest at most ${MAX_DEPTH} levels`);
  if (start + 5 > limit) throw broken('document is cut off');
  const length = bytes.readInt32LE(start);
  const end = start + length - 1;
  if (length < 5 || end >= limit || bytes[end] !== 0) throw broken(`document length ${length}`);
  let at = start + 4;
  while (at < end) {
    const type = bytes[at] ?? 0;
    at = afterZero(bytes, at + 1, end);
    at += valueLength(bytes, type, at, end, depth);
    if (at > end) throw broken('a value passes the end of its document');
  }
  return length;
}

function valueLength(bytes: Buffer, type: number, at: number, end: number, depth: number): number {
  const fixed = FIXED_LENGTHS[type];
  if (type === 9 && at + 8 <= end && Math.abs(bytes.readInt32LE(at + 4)) > MAX_DATE_HIGH)
    throw notImplemented('a date outside of the years that JavaScript can hold');
  if (fixed !== undefined) return fixed;
  if (type === 3 || type === 4) return checkBson(bytes, at, end, depth + 1);
  if (type === 11) return afterZero(bytes, afterZero(bytes, at, end), end) - at;
  const refused = REFUSED.get(type);
  if (refused) throw notImplemented(refused);
  const size = at + 4 <= end ? bytes.readInt32LE(at) : -1;
  if (type === 2) {
    if (size < 1 || at + 4 + size > end || bytes[at + 3 + size] !== 0) throw broken(`string length ${size}`);
    return 4 + size;
  }
  if (type !== 5) throw broken(`type ${type}`);
  if (size < 0) throw broken(`binary length ${size}`);
  return 5 + size;
}

function afterZero(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== 0) at++;
  if (at >= end) throw broken('a name or pattern is not terminated');
  return at + 1;
}
