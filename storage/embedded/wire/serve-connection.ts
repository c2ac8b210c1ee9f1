import type { Socket } from 'node:net';
import { CommandError } from '../command-error';
import type { Connection } from '../commands/command';
import { runCommand } from '../commands/run-command';
import type { Engine } from '../engine';
import { headerBytes, maxMessageBytes, ProtocolError, readMessage, writeReply } from './message';

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
    if (length < headerBytes) return undefined;
    if ((chunks[0]?.length ?? 0) < 4) chunks = [Buffer.concat(chunks)];
    const size = chunks[0]?.readInt32LE(0) ?? 0;
    if (size < headerBytes || size > maxMessageBytes) socket.destroy();
    if (length < size || socket.destroyed) return undefined;
    const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    length -= size;
    chunks = length > 0 ? [all.subarray(size)] : [];
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
    if (isBusy && length > maxMessageBytes) socket.pause();
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
  try {
    const { body, requestId, isLegacy, wantsReply } = readMessage(frame);
    const reply = await runCommand(body, engine, connection);
    if (!reply) throw new ProtocolError('closed by a fail point');
    return wantsReply ? writeReply(requestId, isLegacy, reply) : undefined;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return writeReply(frame.readInt32LE(4), false, error.toReply());
  }
}
