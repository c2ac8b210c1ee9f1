import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenedDatabase, openDatabase } from '../../storage/open-database';

export interface TestDatabase extends OpenedDatabase {
  /** Closes the database and removes what it held. */
  drop(): Promise<void>;
}

/**
 * A fresh database: the embedded engine in a temporary folder or, with MONGODB_URI, a database of a random
 * name on that server.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plantao-test-'));
  const server = process.env.MONGODB_URI;
  const opened = await openDatabase({ dataDir, ...(server ? { mongodbUri: withDatabase(server) } : {}) });
  return {
    ...opened,
    async drop() {
      if (server) await opened.db.dropDatabase();
      await opened.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function withDatabase(uri: string): string {
  const name = `plantao-test-${randomBytes(6).toString('hex')}`;
  const [, head = uri, query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  return `${head}/${name}${query}`;
}
