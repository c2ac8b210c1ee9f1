import { prefixEnd } from '../bson/key-writer';
import { notImplemented } from '../command-error';
import type { Command } from './command';
import { collectionName, ignored, object } from './read-arguments';

/** How many documents a collection holds. Counting by a filter is what `aggregate` does. */
export const count: Command = {
  fields: { count: collectionName, query: object, fields: ignored },
  refused: 'limit skip hint collation',
  run({ count: name, query = {} }, { engine, database }) {
    if (Object.keys(query).length > 0) throw notImplemented('count with a query (use countDocuments)');
    const collection = engine.catalog.find(database, name);
    return { n: collection ? engine.file.countKeys(collection.prefix, prefixEnd(collection.prefix)) : 0 };
  },
};
