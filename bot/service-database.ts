import type { Db, MongoClient } from 'mongodb';
import type { Connection } from 'mongoose';

/** The opened database as the service receives it; only bot/main.ts knows how it was opened. */
export interface ServiceDatabase {
  kind: 'embedded' | 'mongodb';
  client: MongoClient;
  db: Db;
  mongoose: Connection;
}
