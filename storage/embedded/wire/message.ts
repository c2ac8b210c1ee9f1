import type { Document } from 'bson';
import { decode, decodeChecked, isPlainObject, RawDocument } from '../bson/raw-document';
import { encode } from '../bson/write-bson';
import { CommandError } from '../command-error';

/** A request as it came: OP_MSG, or the OP_QUERY with which drivers say hello. */
interface Message {
  requestId: number;
  isLegacy: boolean;
  /** False if the client wants no reply (`w: 0`). */
  wantsReply: boolean;
  /** The command; documents to be inserted are RawDocuments, and those of sequences stand in their fields. */
  body: Document;
}

export const headerBytes = 16;
export const maxMessageBytes = 48_000_000;
const opReply = 1;
const opQuery = 2004;
const opMsg = 2013;
const moreToCome = 2;
/** Flags that a server must understand; a checksum is not among what this one does. */
const requiredFlags = 0xffff & ~moreToCome;

/** A fault of the framing: there is no way to answer, the connection ends. */
export class ProtocolError extends Error {}

/**
 * Reads one whole message. A fault in the BSON throws a CommandError, which can still be answered.
 * @throws ProtocolError for an unknown opcode or broken sections
 */
export function readMessage(frame: Buffer): Message {
  const requestId = frame.readInt32LE(4);
  const opcode = frame.readInt32LE(12);
  if (opcode === opQuery) return { requestId, isLegacy: true, wantsReply: true, body: readLegacy(frame) };
  const flags = frame.length > headerBytes + 4 ? frame.readUInt32LE(headerBytes) : 0;
  if (opcode !== opMsg || flags & requiredFlags) throw new ProtocolError(`opcode ${opcode}, flags ${flags}`);
  const sequences: Document = {};
  let body: Document | undefined;
  for (let at = headerBytes + 4; at < frame.length; ) {
    const kind = frame[at++];
    const section = cut(frame, at);
    if (kind === 0 && !body) body = readBody(section);
    else if (kind === 1) readSequence(section, sequences);
    else throw new ProtocolError(`a second body, or unknown section kind ${kind}`);
    at += section.length;
  }
  if (!body) throw new ProtocolError('a message without a body');
  return { requestId, isLegacy: false, wantsReply: !(flags & moreToCome), body: { ...body, ...sequences } };
}

/** The part that begins with its own length. */
function cut(bytes: Buffer, at: number): Buffer {
  const size = at + 4 <= bytes.length ? bytes.readInt32LE(at) : 0;
  if (size < 5 || at + size > bytes.length) throw new CommandError(22, `invalid BSON: length ${size}`);
  return bytes.subarray(at, at + size);
}

function readBody(bytes: Buffer): Document {
  const body = decodeChecked(bytes);
  const isInsert = 'insert' in body && Array.isArray(body.documents) && body.documents.every(isPlainObject);
  if (!isInsert) return body;
  const { documents } = decode(bytes, { documents: true });
  return { ...body, documents: documents.map((raw: Uint8Array) => new RawDocument(Buffer.from(raw))) };
}

function readSequence(bytes: Buffer, sequences: Document): void {
  const zero = bytes.indexOf(0, 4);
  const name = bytes.toString('utf8', 4, Math.max(4, zero));
  if (!/^(documents|updates|deletes|ops|nsInfo)$/.test(name) || sequences[name])
    throw new ProtocolError(`unknown document sequence '${name}'`);
  const documents: (RawDocument | Document)[] = [];
  for (let at = zero + 1; at < bytes.length; ) {
    const raw = cut(bytes, at);
    const decoded = decodeChecked(raw);
    documents.push(name === 'documents' ? new RawDocument(raw) : decoded);
    at += raw.length;
  }
  sequences[name] = documents;
}

/** Only commands: `{db}.$cmd`. */
function readLegacy(frame: Buffer): Document {
  const zero = frame.indexOf(0, headerBytes + 4);
  const namespace = frame.toString('utf8', headerBytes + 4, Math.max(headerBytes + 4, zero));
  if (!namespace.endsWith('.$cmd')) throw new ProtocolError('OP_QUERY is only read for commands');
  return { ...decodeChecked(cut(frame, zero + 9)), $db: namespace.slice(0, -5) };
}

/** Header, flags and section kind; for OP_QUERY's hello the fields of OP_REPLY. */
const msgPrefix = Buffer.alloc(headerBytes + 5);
const replyPrefix = Buffer.alloc(headerBytes + 20);
msgPrefix.writeInt32LE(opMsg, 12);
replyPrefix.writeInt32LE(opReply, 12);
replyPrefix.writeInt32LE(8, headerBytes); // AwaitCapable
replyPrefix.writeInt32LE(1, headerBytes + 16); // one document

/** The frame that answers a message. */
export function writeReply(requestId: number, isLegacy: boolean, reply: Document): Buffer {
  const frame = encode(reply, isLegacy ? replyPrefix : msgPrefix);
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(requestId, 8);
  return frame;
}
