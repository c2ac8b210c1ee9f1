import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCredentials } from './credentials';
import { Engine } from './engine';
import { expectDataFile } from './expect-data-file';
import { folderSocket } from './folder-socket';
import { lockFolder } from './lock-folder';
import { keepMaintained } from './maintain';
import { makeFolder } from './make-folder';
import { serveConnection } from './wire/serve-connection';

export interface ServerOptions {
  /** The folder of the data file, lock and socket; made with mode 0700. */
  dataDir: string;
  /** Listen on loopback TCP at this port (0: any), with credentials, instead of a Unix socket. */
  port?: number;
  testCommands?: boolean;
}

export interface Server {
  uri: string;
  close(): Promise<void>;
}

/** The longest path that a Unix socket may have on every system. */
const maxSocketPath = 100;

/**
 * Opens the data folder and serves it.
 * @throws PlantaoError `not-allowed` when the folder cannot be made, `conflict` when another process holds it,
 *   `invalid-input` when its data file is none
 */
export async function startServer({ dataDir, port, testCommands }: ServerOptions): Promise<Server> {
  makeFolder(dataDir);
  chmodSync(dataDir, 0o700);
  const unlock = await lockFolder(dataDir);
  const socketPath =
    port === undefined && process.platform !== 'win32' ? chooseSocketPath(dataDir) : undefined;
  const credentials = socketPath ? undefined : openOr(unlock, () => readCredentials(dataDir));
  const path = join(dataDir, 'plantao.lmdb');
  const engine = openOr(unlock, () => {
    expectDataFile(path);
    return new Engine({ path, testCommands, credentials });
  });
  const stopMaintenance = keepMaintained(engine);
  const sockets = new Set<Socket>();
  let lastId = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(socket, engine, { id: ++lastId, user: undefined });
  });
  if (socketPath) rmSync(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath ? { path: socketPath } : { port: port ?? 0, host: '127.0.0.1' }, resolve);
  });
  if (socketPath) chmodSync(socketPath, 0o600);
  const bound = server.address();
  engine.address = socketPath ?? `127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
  const user = credentials ? `${credentials.user}:${credentials.password}@` : '';
  const host = socketPath ? encodeURIComponent(socketPath) : engine.address;
  return {
    uri: `mongodb://${user}${host}/?directConnection=true`,
    async close() {
      stopMaintenance();
      // First, for while the socket answers nobody else opens the folder.
      await engine.close();
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
      unlock();
    },
  };
}

function openOr<Opened>(undo: () => void, open: () => Opened): Opened {
  try {
    return open();
  } catch (error) {
    undo();
    throw error;
  }
}

function chooseSocketPath(dataDir: string): string {
  const path = folderSocket(dataDir);
  const fits = Buffer.byteLength(path) <= maxSocketPath;
  return fits ? path : join(mkdtempSync(join(tmpdir(), 'plantao-')), 'mongodb.sock');
}
