import type { Document } from 'bson';
import { encodeReply } from '../raw-reply';
import { HEADER_BYTES, type Message } from './read-message';

const OP_REPLY = 1;
const OP_MSG = 2013;
let lastId = 0;

/** The frame that answers a message. */
export function writeReply(message: Pick<Message, 'requestId' | 'isLegacy'>, reply: Document): Buffer {
  const body = encodeReply(reply);
  const prefix = message.isLegacy ? 20 : 5;
  const frame = Buffer.allocUnsafe(HEADER_BYTES + prefix + body.length);
  lastId = (lastId + 1) & 0x7fffffff;
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(lastId, 4);
  frame.writeInt32LE(message.requestId, 8);
  frame.writeInt32LE(message.isLegacy ? OP_REPLY : OP_MSG, 12);
  frame.fill(0, HEADER_BYTES, HEADER_BYTES + prefix);
  if (message.isLegacy) {
    frame.writeInt32LE(8, HEADER_BYTES); // AwaitCapable
    frame.writeInt32LE(1, HEADER_BYTES + 16); // one document
  }
  body.copy(frame, HEADER_BYTES + prefix);
  return frame;
}
