import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Credentials } from './commands/authenticate';
import type { Connection } from './commands/command';
import { Engine } from './engine';
import { lockFolder } from './lock-folder';
import { keepMaintained } from './maintain';
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
const MAX_SOCKET_PATH = 100;

/**
 * Opens the data folder and serves it.
 * @throws Error when another process holds the folder, naming it
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { dataDir, port } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
  const unlock = lockFolder(dataDir);
  const overTcp = port !== undefined || process.platform === 'win32';
  const credentials = overTcp ? { user: 'plantao', password: randomBytes(18).toString('hex') } : undefined;
  const engine = openEngine(options, credentials, unlock);
  const stopMaintenance = keepMaintained(engine);
  const sockets = new Set<Socket>();
  let lastId = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    const connection: Connection = { id: ++lastId, user: undefined };
    serveConnection(socket, engine, connection);
  });
  const socketPath = overTcp ? undefined : chooseSocketPath(dataDir);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if (socketPath) {
      rmSync(socketPath, { force: true });
      server.listen(socketPath, resolve);
    } else server.listen(port ?? 0, '127.0.0.1', resolve);
  });
  if (socketPath) chmodSync(socketPath, 0o600);
  const bound = server.address();
  engine.address = socketPath ?? (typeof bound === 'object' && bound ? `127.0.0.1:${bound.port}` : '');
  return {
    uri: credentials
      ? `mongodb://${credentials.user}:${credentials.password}@${engine.address}/?directConnection=true`
      : `mongodb://${encodeURIComponent(engine.address)}/?directConnection=true`,
    async close() {
      stopMaintenance();
      const closed = new Promise((resolve) => server.close(resolve));
      await engine.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      unlock();
    },
  };
}

function openEngine(
  { dataDir, testCommands }: ServerOptions,
  credentials: Credentials | undefined,
  unlock: () => void,
) {
  try {
    return new Engine({
      path: join(dataDir, 'plantao.lmdb'),
      testCommands: testCommands === true,
      credentials,
    });
  } catch (error) {
    unlock();
    throw error;
  }
}

function chooseSocketPath(dataDir: string): string {
  const path = join(dataDir, 'mongodb.sock');
  return Buffer.byteLength(path) <= MAX_SOCKET_PATH
    ? path
    : join(mkdtempSync(join(tmpdir(), 'plantao-')), 'mongodb.sock');
}
