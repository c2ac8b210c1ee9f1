import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Credentials } from './commands/authenticate';

const passwordPattern = /^[0-9a-f]{36}$/;

/**
 * Who may come in over TCP. Kept in the data folder, which the caller holds, so that the URI stays the same when the
 * engine starts again.
 */
export function readCredentials(dataDir: string): Credentials {
  const path = join(dataDir, 'password');
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (passwordPattern.test(kept)) return { user: 'plantao', password: kept };
  const password = randomBytes(18).toString('hex');
  writeFileSync(path, password, { mode: 0o600 });
  return { user: 'plantao', password };
}
