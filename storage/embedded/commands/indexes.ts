import { equalValues, isPlainObject } from '../bson-values';
import { CommandError, typeMismatch } from '../command-error';
import type { Engine } from '../engine';
import { type Index, isIdIndex, readIndexSpec } from '../index/index-definition';
import type { Collection } from '../store/catalog';
import { listReply } from './collections';
import type { Commands } from './command';
import { collectionName } from './read-arguments';
import { findNow } from './write-documents';

export const indexCommands: Commands = {
  createIndexes: {
    fields: ['indexes', 'commitQuorum'],
    run(body, { engine, database }) {
      const name = collectionName(body, 'createIndexes');
      if (!Array.isArray(body.indexes) || body.indexes.length === 0)
        throw new CommandError(2, 'Must specify at least one index to create');
      const specs = body.indexes.map(readIndexSpec);
      return engine.file.write(() => {
        const existing = engine.catalog.find(database, name);
        const collection = existing ?? engine.catalog.create(database, name);
        const numIndexesBefore = collection.indexes.length;
        const added: Index[] = [];
        for (const spec of specs) {
          if (equalValues(spec.key, { _id: 1 })) continue;
          const { index, isNew } = engine.catalog.prepareIndex(
            { ...collection, indexes: [...collection.indexes, ...added] },
            spec,
          );
          if (isNew) added.push(index);
        }
        const documents = added.length > 0 ? findNow(engine, collection, { filter: {} }) : [];
        for (const index of added) engine.documents.fillIndex(collection, index, documents);
        collection.indexes.push(...added);
        if (added.length > 0) engine.catalog.save(collection);
        return {
          numIndexesBefore,
          numIndexesAfter: collection.indexes.length,
          createdCollectionAutomatically: !existing,
          ...(added.length === 0 ? { note: 'all indexes already exist' } : {}),
        };
      });
    },
  },
  listIndexes: {
    fields: ['cursor'],
    run(body, { engine, database }) {
      const name = collectionName(body, 'listIndexes');
      const collection = engine.catalog.find(database, name);
      if (!collection) throw new CommandError(26, `ns does not exist: ${database}.${name}`);
      return listReply(
        engine,
        collection.ns,
        collection.indexes.map(({ spec }) => spec),
        body.cursor,
      );
    },
  },
  dropIndexes: {
    fields: ['index'],
    run(body, { engine, database }) {
      const name = collectionName(body, 'dropIndexes');
      return engine.file.write(() => {
        const collection = engine.catalog.find(database, name);
        if (!collection) throw new CommandError(26, `ns not found ${database}.${name}`);
        const nIndexesWas = collection.indexes.length;
        for (const index of chosen(collection, body.index)) remove(engine, collection, index);
        engine.catalog.save(collection);
        return { nIndexesWas };
      });
    },
  },
};

function chosen(collection: Collection, choice: unknown): Index[] {
  if (choice === '*') return collection.indexes.filter((index) => !isIdIndex(index));
  return (Array.isArray(choice) ? choice : [choice]).map((one) => {
    if (typeof one !== 'string' && !isPlainObject(one))
      throw typeMismatch("'index' must be a string, an array or an object");
    const index = collection.indexes.find(({ spec }) =>
      typeof one === 'string' ? spec.name === one : equalValues(spec.key, one),
    );
    if (!index) throw new CommandError(27, `index not found with name [${JSON.stringify(one)}]`);
    if (isIdIndex(index)) throw new CommandError(72, 'cannot drop _id index');
    return index;
  });
}

function remove(engine: Engine, collection: Collection, index: Index): void {
  collection.indexes = collection.indexes.filter((other) => other !== index);
  engine.file.removePrefix(index.prefix);
}
