import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Where the engine of a data folder listens, unless the folder's path is too long for a socket. */
export const folderSocket = (dataDir: string): string => join(dataDir, 'mongodb.sock');

/** Whether an engine answers on the folder's socket: after a crash the socket is there, and nobody answers. */
export function isServed(dataDir: string): Promise<boolean> {
  const path = folderSocket(dataDir);
  if (!existsSync(path)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
