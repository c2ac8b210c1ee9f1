import type { Document } from 'bson';
import { isPlainObject } from '../bson-values';
import { CommandError, notImplemented, typeMismatch } from '../command-error';
import type { Engine } from '../engine';
import { compileQuery } from '../query/match-query';
import type { Collection } from '../store/catalog';
import type { Commands } from './command';
import { openCursor, querySource, rawOf } from './query-source';
import { collectionName, filterOf } from './read-arguments';

/** Documents that are there already, as a cursor. */
export function listReply(
  engine: Engine,
  ns: string,
  documents: Document[],
  cursor: unknown,
): Promise<Document> {
  const batchSize =
    isPlainObject(cursor) && typeof cursor.batchSize === 'number' ? cursor.batchSize : undefined;
  return openCursor(engine, { ns, source: querySource(documents.map(rawOf).values(), 0), batchSize });
}

export const collectionCommands: Commands = {
  create: {
    fields: [],
    refused: `capped autoIndexId size max storageEngine validator validationLevel validationAction
      indexOptionDefaults viewOn pipeline collation timeseries expireAfterSeconds clusteredIndex
      changeStreamPreAndPostImages encryptedFields`.split(/\s+/),
    run(body, { engine, database }) {
      const name = collectionName(body, 'create');
      return engine.file.write(() => {
        if (engine.catalog.find(database, name)) {
          throw new CommandError(48, `Collection ${database}.${name} already exists.`);
        }
        engine.catalog.create(database, name);
        return {};
      });
    },
  },
  drop: {
    fields: [],
    run(body, { engine, database }) {
      const name = collectionName(body, 'drop');
      return engine.file.write(() => {
        const collection = engine.catalog.find(database, name);
        if (!collection) return {};
        drop(engine, collection);
        return { nIndexesWas: collection.indexes.length, ns: collection.ns };
      });
    },
  },
  dropDatabase: {
    fields: [],
    run(_body, { engine, database }) {
      return engine.file.write(() => {
        const collections = engine.catalog.list(database);
        for (const collection of collections) drop(engine, collection);
        if (collections.length > 0)
          engine.log.append({ operation: 'dropDatabase', database, collection: '' });
        return { dropped: database };
      });
    },
  },
  listCollections: {
    fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
    run(body, { engine, database }) {
      const match = compileQuery(filterOf(body.filter));
      const infos = engine.catalog
        .list(database)
        .map((collection) => describe(collection, body.nameOnly === true));
      return listReply(
        engine,
        `${database}.$cmd.listCollections`,
        infos.filter((info) => match(info)),
        body.cursor,
      );
    },
  },
  listDatabases: {
    fields: ['filter', 'nameOnly', 'authorizedDatabases'],
    run(body, { engine }) {
      const match = compileQuery(filterOf(body.filter));
      const databases = engine.catalog
        .databases()
        .map((name) => (body.nameOnly === true ? { name } : { name, sizeOnDisk: 0, empty: false }))
        .filter((info) => match(info));
      return body.nameOnly === true ? { databases } : { databases, totalSize: 0 };
    },
  },
  collMod: {
    fields: ['index'],
    refused:
      'validator validationLevel validationAction viewOn pipeline changeStreamPreAndPostImages expireAfterSeconds'.split(
        ' ',
      ),
    run(body, { engine, database }) {
      const name = collectionName(body, 'collMod');
      return engine.file.write(() => {
        const collection = engine.catalog.find(database, name);
        if (!collection) throw new CommandError(26, `ns does not exist: ${database}.${name}`);
        return body.index === undefined ? {} : changeIndex(engine, collection, body.index);
      });
    },
  },
};

/** Only a TTL index's time can be changed. */
function changeIndex(engine: Engine, collection: Collection, change: unknown): Document {
  if (!isPlainObject(change)) throw typeMismatch("'index' must be an object");
  const { name, keyPattern, expireAfterSeconds, ...others } = change;
  if (Object.keys(others).length > 0) throw notImplemented(`collMod index.${Object.keys(others)[0]}`);
  if (typeof expireAfterSeconds !== 'number') throw new CommandError(72, 'no expireAfterSeconds field');
  const index = collection.indexes.find(({ spec }) =>
    name === undefined ? JSON.stringify(spec.key) === JSON.stringify(keyPattern) : spec.name === name,
  );
  if (!index) throw new CommandError(27, 'cannot find the index');
  const old = index.spec.expireAfterSeconds;
  index.spec = { ...index.spec, expireAfterSeconds };
  engine.catalog.save(collection);
  return {
    ...(old === undefined ? {} : { expireAfterSeconds_old: old }),
    expireAfterSeconds_new: expireAfterSeconds,
  };
}

function drop(engine: Engine, collection: Collection): void {
  engine.catalog.drop(collection);
  engine.log.append({ operation: 'drop', database: collection.database, collection: collection.name });
}

function describe({ name, uuid }: Collection, nameOnly: boolean): Document {
  if (nameOnly) return { name, type: 'collection' };
  return {
    name,
    type: 'collection',
    options: {},
    info: { readOnly: false, uuid },
    idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
  };
}
