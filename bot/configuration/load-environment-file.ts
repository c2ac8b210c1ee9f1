import { existsSync } from 'node:fs';
import path from 'node:path';

/** Loads `.env` from the working folder, where there is one; what is set already wins. */
export function loadEnvironmentFile(folder = process.cwd()): void {
  const file = path.join(folder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
