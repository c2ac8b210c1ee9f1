import { failedToParse } from '../command-error';
import { findNow } from '../query/read-documents';
import {
  any,
  batch,
  type Command,
  collectionName,
  count,
  flag,
  object,
  readFields,
  readQuery,
} from './command';
import { runStatements } from './run-statements';

const statementFields = { q: object, limit: count, hint: any };

export const deleteCommand: Command = {
  fields: { delete: collectionName, deletes: batch, ordered: flag },
  required: ['deletes'],
  refused: 'let',
  run(args, { engine, database }) {
    return runStatements(engine, args, args.deletes, (statement) => {
      const fields = readFields(statement, statementFields, 'collation', 'delete.deletes', ['q', 'limit']);
      if (fields.limit > 1) throw failedToParse('The limit field in delete objects must be 0 or 1');
      const collection = engine.catalog.find(database, args.delete);
      const found = findNow(engine.file, collection, readQuery(collection, fields));
      for (const stored of found) if (collection) engine.documents.remove(collection, stored);
      return { n: found.length };
    });
  },
};
