import { type Db, MongoClient, type MongoClientOptions, MongoParseError } from 'mongodb';
import mongoose from 'mongoose';
import { PlantaoError } from '../contracts/plantao-error';
import { startEmbedded } from './embedded/start-embedded';

/** As much of a logger as opening needs. */
interface StorageLogger {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

interface DatabaseOptions {
  /** Unset: the embedded engine, with its data in `dataDir`. */
  mongodbUri?: string;
  dataDir: string;
  logger?: StorageLogger;
  /** Called when the embedded engine ends by itself: what is open then stays without a database. */
  onEngineDeath?: () => void;
}

/** An open database, whichever it is: the driver's and mongoose's view of one connection pool. */
export interface OpenedDatabase {
  kind: 'embedded' | 'mongodb';
  uri: string;
  client: MongoClient;
  db: Db;
  mongoose: mongoose.Connection;
  close(): Promise<void>;
}

const driverOptions: MongoClientOptions = {
  appName: 'plantao',
  ignoreUndefined: true,
  retryWrites: true,
  writeConcern: { w: 'majority' },
};
/** As long as a replica set takes to choose another primary; the URI may say otherwise. */
const serverSelectionMs = 10_000;
const defaultDatabase = 'plantao';

/**
 * Opens MongoDB, or the embedded engine when no URI is given. Queries are the same for both.
 * @throws PlantaoError `invalid-input` when the URI cannot be read; an error when the server cannot be reached within 10 s
 *   (`serverSelectionTimeoutMS` of the URI), or another process holds the data folder
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenedDatabase> {
  const { mongodbUri, dataDir, logger, onEngineDeath } = options;
  const engine = mongodbUri
    ? undefined
    : await startEmbedded({ dataDir }, (error) => {
        logger?.error({ err: error }, 'the embedded database has stopped');
        onEngineDeath?.();
      });
  const uri = mongodbUri ?? engine?.uri ?? '';
  const client = createClient(uri);
  try {
    await client.connect();
  } catch (error) {
    await client.close();
    await engine?.close();
    throw error;
  }
  const named = client.options.dbName;
  const db = client.db(hasDatabaseName(uri) ? named : defaultDatabase);
  const connection = mongoose.createConnection();
  connection.setClient(client);
  logger?.info({ kind: engine ? 'embedded' : 'mongodb', database: db.databaseName }, 'database open');
  return {
    kind: engine ? 'embedded' : 'mongodb',
    uri,
    client,
    db,
    // biome-ignore lint/correctness/useHookAtTopLevel: mongoose's useDb is not a React hook
    mongoose: connection.useDb(db.databaseName),
    async close() {
      await client.close();
      await engine?.close();
    },
  };
}

function createClient(uri: string): MongoClient {
  const isTimed = /[?&]serverSelectionTimeoutMS=/i.test(uri);
  try {
    return new MongoClient(uri, {
      ...driverOptions,
      ...(isTimed ? {} : { serverSelectionTimeoutMS: serverSelectionMs }),
    });
  } catch (cause) {
    // Other faults repeat what they could not read, which may be the password.
    const why = cause instanceof MongoParseError ? ` (${cause.message})` : '';
    const message = `The database's address cannot be read${why}. Write mongodb://USER:PASSWORD@HOST/DATABASE in MONGODB_URI, with signs such as @ : / % in the password percent-encoded.`;
    throw new PlantaoError('invalid-input', message, { cause });
  }
}

/** True if the URI has a path: `mongodb://host/name`. */
function hasDatabaseName(uri: string): boolean {
  return /^mongodb(?:\+srv)?:\/\/[^/]+\/[^?]/.test(uri);
}
