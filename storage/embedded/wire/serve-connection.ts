import type { Socket } from 'node:net';
import { CommandError } from '../command-error';
import type { CommandContext, Connection } from '../commands/command';
import { MAX_MESSAGE_BYTES } from '../commands/diagnostics';
import { runCommand } from '../commands/run-command';
import type { Engine } from '../engine';
import { HEADER_BYTES, type Message, ProtocolError, readMessage } from './read-message';
import { writeReply } from './write-reply';

/**
 * Serves one client: its messages one after the other. A client that does not read its replies is not read
 * from either; broken framing ends the connection.
 */
export function serveConnection(socket: Socket, engine: Engine, connection: Connection): void {
  let chunks: Buffer[] = [];
  let length = 0;
  let isBusy = false;

  /** The next whole message's bytes, undefined while more must come. */
  const takeFrame = (): Buffer | undefined => {
    if (length < HEADER_BYTES) return undefined;
    let [first = Buffer.alloc(0)] = chunks;
    if (first.length < 4) {
      first = Buffer.concat(chunks);
      chunks = [first];
    }
    const size = first.readInt32LE(0);
    if (size < HEADER_BYTES || size > MAX_MESSAGE_BYTES) {
      socket.destroy();
      return undefined;
    }
    if (length < size) return undefined;
    const all = chunks.length === 1 ? first : Buffer.concat(chunks);
    const rest = all.subarray(size);
    chunks = rest.length > 0 ? [rest] : [];
    length = rest.length;
    return all.subarray(0, size);
  };

  const work = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (let frame = takeFrame(); frame && !socket.destroyed; frame = takeFrame()) {
      const reply = await answer(frame, engine, connection);
      if (reply && !socket.destroyed && !socket.write(reply)) await drained(socket);
    }
    isBusy = false;
    socket.resume();
  };

  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (isBusy && length > MAX_MESSAGE_BYTES) socket.pause();
    work().catch(() => socket.destroy());
  });
  socket.on('error', () => socket.destroy());
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

async function answer(frame: Buffer, engine: Engine, connection: Connection): Promise<Buffer | undefined> {
  let message: Message;
  try {
    message = readMessage(frame);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return writeReply({ requestId: frame.readInt32LE(4), isLegacy: false }, error.toReply());
  }
  const { body, wantsReply } = message;
  const context: CommandContext = {
    engine,
    connection,
    database: typeof body.$db === 'string' ? body.$db : 'test',
  };
  const reply = await runCommand(body, context);
  if (!reply) throw new ProtocolError('closed by a fail point');
  return wantsReply ? writeReply(message, reply) : undefined;
}
