import type { Document } from 'bson';
import { RawDocument } from '../bson/raw-document';
import { encode } from '../bson/write-bson';
import { querySource } from '../cursors';
import type { Engine } from '../engine';
import { compileQuery } from '../query/match-query';
import type { Collection } from '../store/catalog';
import { type Commands, collectionName, flag, ignored, object } from './command';

/** Documents that are there already, as a cursor. */
export function listReply(
  engine: Engine,
  ns: string,
  found: Document[],
  cursor: Document = {},
): Promise<Document> {
  const documents = found.map((doc) => new RawDocument(encode(doc)));
  return engine.cursors.start(ns, querySource(documents.values()), cursor.batchSize);
}

const idIndexDescription = { v: 2, key: { _id: 1 }, name: '_id_' };

function drop({ catalog, log }: Engine, collection: Collection): void {
  catalog.drop(collection);
  log.append({ operation: 'drop', database: collection.database, collection: collection.name });
}

/** Commands that make, remove and list collections and databases. */
export const collectionCommands: Commands = {
  create: {
    fields: { create: collectionName },
    refused: `capped autoIndexId size max storageEngine validator validationLevel validationAction
      indexOptionDefaults viewOn pipeline collation timeseries expireAfterSeconds clusteredIndex
      changeStreamPreAndPostImages encryptedFields idIndex`,
    run({ create: name }, { engine, database }) {
      // One that is there already has the same options: none.
      return engine.file.write(() => {
        engine.catalog.open(database, name);
        return {};
      });
    },
  },
  drop: {
    fields: { drop: collectionName },
    run({ drop: name }, { engine, database }) {
      return engine.file.write(() => {
        const collection = engine.catalog.find(database, name);
        if (!collection) return {};
        drop(engine, collection);
        return { nIndexesWas: collection.indexes.length, ns: collection.ns };
      });
    },
  },
  dropDatabase: {
    fields: {},
    run(_args, { engine, database }) {
      return engine.file.write(() => {
        const collections = engine.catalog.list().filter((collection) => collection.database === database);
        for (const collection of collections) drop(engine, collection);
        if (collections.length > 0)
          engine.log.append({ operation: 'dropDatabase', database, collection: '' });
        return { dropped: database };
      });
    },
  },
  listCollections: {
    fields: { filter: object, nameOnly: flag, authorizedCollections: ignored, cursor: object },
    run({ filter, nameOnly, cursor }, { engine, database }) {
      const collections = engine.catalog.list().filter((collection) => collection.database === database);
      const infos = collections.map(({ name }) => ({
        name,
        type: 'collection',
        ...(nameOnly ? {} : { options: {}, info: { readOnly: false }, idIndex: idIndexDescription }),
      }));
      return listReply(
        engine,
        `${database}.$cmd.listCollections`,
        infos.filter(compileQuery(filter)),
        cursor,
      );
    },
  },
  listDatabases: {
    fields: { filter: object, nameOnly: flag, authorizedDatabases: ignored },
    run({ filter, nameOnly }, { engine }) {
      const names = new Set(engine.catalog.list().map(({ database }) => database));
      const infos = [...names]
        .sort()
        .map((name) => ({ name, ...(nameOnly ? {} : { sizeOnDisk: 0, empty: false }) }));
      return { databases: infos.filter(compileQuery(filter)), ...(nameOnly ? {} : { totalSize: 0 }) };
    },
  },
};
