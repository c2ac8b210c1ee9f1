import { equalValues } from '../bson/order';
import { CommandError } from '../command-error';
import type { Engine } from '../engine';
import { readIndexSpec } from '../index/index-definition';
import { findNow } from '../query/read-documents';
import type { Collection } from '../store/catalog';
import { listReply } from './collections';
import { any, type Commands, collectionName, ignored, list, object } from './command';

/** Commands that make, list and remove indexes. */
export const indexCommands: Commands = {
  createIndexes: {
    fields: { createIndexes: collectionName, indexes: list, commitQuorum: ignored },
    required: ['indexes'],
    run({ createIndexes: name, indexes }, { engine, database }) {
      if (indexes.length === 0) throw new CommandError(2, 'Must specify at least one index to create');
      const specs = (indexes as unknown[])
        .map(readIndexSpec)
        .filter(({ key }) => !equalValues(key, { _id: 1 }));
      return engine.file.write(() => {
        const createdCollectionAutomatically = !engine.catalog.find(database, name);
        const collection = engine.catalog.open(database, name);
        const before = collection.indexes;
        const after = [...before];
        for (const spec of specs) {
          const index = engine.catalog.prepareIndex({ ...collection, indexes: after }, spec);
          if (index) after.push(index);
        }
        const documents =
          after.length > before.length ? findNow(engine.file, collection, { filter: {} }) : [];
        for (const index of after.slice(before.length))
          engine.documents.fillIndex(collection, index, documents);
        collection.indexes = after;
        engine.catalog.save(collection);
        return {
          numIndexesBefore: before.length,
          numIndexesAfter: after.length,
          createdCollectionAutomatically,
        };
      });
    },
  },
  listIndexes: {
    fields: { listIndexes: collectionName, cursor: object },
    run({ listIndexes: name, cursor }, { engine, database }) {
      const { ns, indexes } = existing(engine, database, name);
      const specs = indexes.map(({ spec }) => spec);
      return listReply(engine, ns, specs, cursor);
    },
  },
  dropIndexes: {
    fields: { dropIndexes: collectionName, index: any },
    required: ['index'],
    run({ dropIndexes: name, index: choice }, { engine, database }) {
      return engine.file.write(() => {
        const collection = existing(engine, database, name);
        const [idIndex, ...others] = collection.indexes;
        const chosen =
          choice === '*' ? others : [choice].flat().map((one: unknown) => choose(collection, one));
        if (chosen.some((index) => index === idIndex)) throw new CommandError(72, 'cannot drop _id index');
        collection.indexes = collection.indexes.filter((index) => !chosen.includes(index));
        engine.catalog.save(collection);
        for (const { prefix } of chosen) engine.file.removePrefix(prefix);
        return { nIndexesWas: others.length + 1 };
      });
    },
  },
};

function existing({ catalog }: Engine, database: string, name: string): Collection {
  const collection = catalog.find(database, name);
  if (!collection) throw new CommandError(26, `ns does not exist: ${database}.${name}`);
  return collection;
}

function choose({ indexes }: Collection, one: unknown) {
  const found = indexes.find(({ spec }) => spec.name === one || equalValues(spec.key, one));
  if (!found) throw new CommandError(27, `index not found with name [${JSON.stringify(one)}]`);
  return found;
}
