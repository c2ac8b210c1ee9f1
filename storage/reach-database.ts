import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type OpenedDatabase, openDatabase } from './open-database';

/**
 * Opens a database for a command beside the service: MongoDB; or the embedded engine of the running service,
 * through its socket; or, if no service runs, the engine itself.
 */
export async function reachDatabase(options: {
  mongodbUri?: string | undefined;
  dataDir: string;
}): Promise<OpenedDatabase> {
  const { mongodbUri, dataDir } = options;
  if (mongodbUri) return openDatabase({ mongodbUri, dataDir });
  const socket = join(dataDir, 'mongodb.sock');
  if (!(await answers(socket))) return openDatabase({ dataDir });
  return openDatabase({
    mongodbUri: `mongodb://${encodeURIComponent(socket)}/?directConnection=true`,
    dataDir,
  });
}

function answers(path: string): Promise<boolean> {
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
