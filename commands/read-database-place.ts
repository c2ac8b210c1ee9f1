import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvironmentFile } from '../bot/configuration/load-environment-file';
import { PlantaoError } from '../contracts/plantao-error';

interface DatabasePlace {
  /** Unset: the embedded engine, with its data in `dataDir`. */
  mongodbUri: string | undefined;
  dataDir: string;
}

/** Where the service keeps its data, as `.env` and the environment say it; a fault elsewhere in them is no obstacle. */
export function readDatabasePlace(): DatabasePlace {
  loadEnvironmentFile();
  const { MONGODB_URI, DATA_DIR } = process.env;
  return { mongodbUri: MONGODB_URI || undefined, dataDir: DATA_DIR || './data' };
}

/** @throws PlantaoError `not-found` when a folder that data is to be read from holds none: a mistyped one must not pass for an empty one */
export function expectData({ mongodbUri, dataDir }: DatabasePlace): void {
  if (mongodbUri !== undefined || existsSync(join(dataDir, 'plantao.lmdb'))) return;
  throw new PlantaoError(
    'not-found',
    `${dataDir} holds no data. Set DATA_DIR, or MONGODB_URI, to what the service uses (here or in .env).`,
  );
}
