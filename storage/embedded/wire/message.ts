import type { Document } from 'bson';
import { checkBson } from '../bson/check-bson';
import { RawDocument } from '../bson/raw-document';
import { encode } from '../bson/write-bson';

/** A request as it came: OP_MSG, or the OP_QUERY with which drivers say hello. */
export interface Message {
  requestId: number;
  isLegacy: boolean;
  /** False if the client wants no reply (`w: 0`). */
  wantsReply: boolean;
  body: RawDocument;
  /** Documents beside the body, by the name of the field that they stand for. */
  sequences: Map<string, RawDocument[]>;
  database: string;
}

export const HEADER_BYTES = 16;
export const MAX_MESSAGE_BYTES = 48_000_000;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Flags that a server must understand. */
const REQUIRED_FLAGS = 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME);

/** A fault of the framing: there is no way to answer, the connection ends. */
export class ProtocolError extends Error {}

/**
 * Reads one whole message. A fault in the BSON throws a CommandError, which can still be answered.
 * @throws ProtocolError for an unknown opcode or broken sections
 */
export function readMessage(frame: Buffer): Message {
  const opcode = frame.readInt32LE(12);
  if (opcode === OP_QUERY) return readLegacy(frame);
  if (opcode !== OP_MSG || frame.length < HEADER_BYTES + 10)
    throw new ProtocolError(`unknown opcode ${opcode}`);
  const flags = frame.readUInt32LE(HEADER_BYTES);
  if (flags & REQUIRED_FLAGS) throw new ProtocolError(`unknown required flags ${flags}`);
  const end = frame.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  const sequences = new Map<string, RawDocument[]>();
  let body: RawDocument | undefined;
  for (let at = HEADER_BYTES + 4; at < end; ) {
    const kind = frame[at++];
    if (kind === 0 && !body) {
      body = readDocument(frame, at, end);
      at += body.bytes.length;
    } else if (kind === 1) {
      const size = at + 4 <= end ? frame.readInt32LE(at) : 0;
      if (size < 5 || at + size > end) throw new ProtocolError('a document sequence passes the end');
      readSequence(frame.subarray(at + 4, at + size), sequences);
      at += size;
    } else throw new ProtocolError(`a second body, or unknown section kind ${kind}`);
  }
  if (!body) throw new ProtocolError('a message without a body');
  const database = String(body.get('$db') ?? 'test');
  const requestId = frame.readInt32LE(4);
  return { requestId, isLegacy: false, wantsReply: !(flags & MORE_TO_COME), body, sequences, database };
}

function readDocument(frame: Buffer, at: number, end: number): RawDocument {
  return new RawDocument(frame.subarray(at, at + checkBson(frame, at, end)));
}

function readSequence(bytes: Buffer, sequences: Map<string, RawDocument[]>): void {
  const zero = bytes.indexOf(0);
  const name = bytes.toString('utf8', 0, Math.max(0, zero));
  if (zero < 0 || sequences.has(name)) throw new ProtocolError(`broken document sequence '${name}'`);
  const documents: RawDocument[] = [];
  for (let at = zero + 1; at < bytes.length; at += documents.at(-1)?.bytes.length ?? 0)
    documents.push(readDocument(bytes, at, bytes.length));
  sequences.set(name, documents);
}

/** Only commands: `{db}.$cmd`. */
function readLegacy(frame: Buffer): Message {
  const start = HEADER_BYTES + 4;
  const zero = frame.indexOf(0, start);
  const namespace = frame.toString('utf8', start, Math.max(start, zero));
  if (!namespace.endsWith('.$cmd')) throw new ProtocolError('OP_QUERY is only read for commands');
  const body = readDocument(frame, zero + 9, frame.length);
  const common = { requestId: frame.readInt32LE(4), isLegacy: true, wantsReply: true, sequences: new Map() };
  return { ...common, body, database: namespace.slice(0, -5) };
}

/** Header, flags and section kind; before 4.4's OP_MSG hello, the fields of OP_REPLY. */
const MSG_PREFIX = Buffer.alloc(HEADER_BYTES + 5);
const REPLY_PREFIX = Buffer.alloc(HEADER_BYTES + 20);
MSG_PREFIX.writeInt32LE(OP_MSG, 12);
REPLY_PREFIX.writeInt32LE(OP_REPLY, 12);
REPLY_PREFIX.writeInt32LE(8, HEADER_BYTES); // AwaitCapable
REPLY_PREFIX.writeInt32LE(1, HEADER_BYTES + 16); // one document
let lastId = 0;

/** The frame that answers a message. */
export function writeReply(message: Pick<Message, 'requestId' | 'isLegacy'>, reply: Document): Buffer {
  const frame = encode(reply, message.isLegacy ? REPLY_PREFIX : MSG_PREFIX);
  lastId = (lastId + 1) & 0x7fffffff;
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(lastId, 4);
  frame.writeInt32LE(message.requestId, 8);
  return frame;
}
