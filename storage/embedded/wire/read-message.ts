import { type Document, deserialize } from 'bson';
import { checkBson } from '../check-bson';
import { CommandError } from '../command-error';

/** A request as it came: OP_MSG, or the OP_QUERY with which drivers say hello. */
export interface Message {
  requestId: number;
  isLegacy: boolean;
  /** False if the client wants no reply (`w: 0`). */
  wantsReply: boolean;
  body: Document;
}

export const HEADER_BYTES = 16;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Flags that a server must understand. */
const REQUIRED_FLAGS = 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME);
/** Field of a command that may come as a sequence of documents. */
const SEQUENCES = new Set(['documents', 'updates', 'deletes']);

/** A fault of the framing: there is no way to answer, the connection ends. */
export class ProtocolError extends Error {}

/**
 * Reads one whole message. A fault in the BSON throws a CommandError, which can still be answered.
 * @throws ProtocolError for an unknown opcode or broken sections
 */
export function readMessage(frame: Buffer): Message {
  const opcode = frame.readInt32LE(12);
  const requestId = frame.readInt32LE(4);
  if (opcode === OP_MSG) return { requestId, isLegacy: false, ...readSections(frame) };
  if (opcode === OP_QUERY) return { requestId, isLegacy: true, wantsReply: true, body: readLegacy(frame) };
  throw new ProtocolError(`unknown opcode ${opcode}`);
}

function readSections(frame: Buffer): { wantsReply: boolean; body: Document } {
  if (frame.length < HEADER_BYTES + 10) throw new ProtocolError('message is too short');
  const flags = frame.readUInt32LE(HEADER_BYTES);
  if (flags & REQUIRED_FLAGS) throw new ProtocolError(`unknown required flags ${flags}`);
  const end = frame.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let at = HEADER_BYTES + 4;
  let body: Document | undefined;
  const sequences: Record<string, unknown[]> = {};
  while (at < end) {
    const kind = frame[at++];
    if (kind === 0) {
      if (body) throw new ProtocolError('two bodies in one message');
      const length = checkBson(frame.subarray(0, end), at);
      body = decodeBody(frame.subarray(at, at + length));
      at += length;
    } else if (kind === 1) {
      const size = at + 4 <= end ? frame.readInt32LE(at) : 0;
      if (size < 5 || at + size > end) throw new ProtocolError('a document sequence passes the end');
      readSequence(frame.subarray(at + 4, at + size), sequences);
      at += size;
    } else throw new ProtocolError(`unknown section kind ${kind}`);
  }
  if (!body) throw new ProtocolError('a message without a body');
  return { wantsReply: !(flags & MORE_TO_COME), body: { ...body, ...sequences } };
}

const READ = { promoteLongs: false, bsonRegExp: true } as const;

/** Documents to be inserted stay BSON. */
function decodeBody(bytes: Buffer): Document {
  const isInsert = bytes.length > 12 && bytes.toString('latin1', 5, 12) === 'insert\0';
  try {
    return deserialize(bytes, isInsert ? { ...READ, fieldsAsRaw: { documents: true } } : READ);
  } catch (error) {
    throw new CommandError(22, `invalid BSON: ${String(error)}`);
  }
}

function readSequence(bytes: Buffer, sequences: Record<string, unknown[]>): void {
  const zero = bytes.indexOf(0);
  const name = zero < 0 ? '' : bytes.toString('utf8', 0, zero);
  if (!SEQUENCES.has(name) || sequences[name]) throw new ProtocolError(`unknown document sequence '${name}'`);
  const documents: unknown[] = [];
  let at = zero + 1;
  while (at < bytes.length) {
    const length = checkBson(bytes, at);
    const raw = bytes.subarray(at, at + length);
    documents.push(name === 'documents' ? raw : decodeBody(raw));
    at += length;
  }
  sequences[name] = documents;
}

/** Only commands: `{db}.$cmd`. */
function readLegacy(frame: Buffer): Document {
  const nameStart = HEADER_BYTES + 4;
  const zero = frame.indexOf(0, nameStart);
  const namespace = zero < 0 ? '' : frame.toString('utf8', nameStart, zero);
  if (!namespace.endsWith('.$cmd')) throw new ProtocolError('OP_QUERY is only read for commands');
  const at = zero + 9;
  const length = checkBson(frame, at);
  const body = decodeBody(frame.subarray(at, at + length));
  return { ...body, $db: namespace.slice(0, -5) };
}
