import { notImplemented } from '../command-error';
import { type Command, collectionName, ignored, object } from './command';

/** How many documents a collection holds. Counting by a filter is what `aggregate` does. */
export const count: Command = {
  fields: { count: collectionName, query: object, fields: ignored },
  refused: 'limit skip hint collation',
  run({ count: name, query = {} }, { engine, database }) {
    if (Object.keys(query).length > 0) throw notImplemented('count with a query (use countDocuments)');
    const collection = engine.catalog.find(database, name);
    return { n: collection ? engine.file.countKeys(collection.prefix) : 0 };
  },
};
