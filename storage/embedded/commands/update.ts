import { failedToParse } from '../command-error';
import { findNow } from '../query/read-documents';
import { compileUpdate } from '../update/apply-update';
import {
  any,
  batch,
  type Command,
  collectionName,
  flag,
  ignored,
  object,
  readFields,
  readQuery,
} from './command';
import { runStatements, updateStored, upsert } from './run-statements';

const statementFields = { q: object, u: any, multi: flag, upsert: flag, hint: any, arrayFilters: any };

export const update: Command = {
  fields: { update: collectionName, updates: batch, ordered: flag, bypassDocumentValidation: ignored },
  required: ['updates'],
  refused: 'let',
  run(args, { engine, database }) {
    const run = (statement: unknown) => {
      const fields = readFields(statement, statementFields, 'c collation', 'update.updates', ['q', 'u']);
      const change = compileUpdate(fields.u, fields.arrayFilters);
      if (fields.multi && change.isReplacement)
        throw failedToParse('multi update is not supported for replacement-style update');
      const collection = engine.catalog.find(database, args.update);
      const query = { ...readQuery(collection, fields), limit: fields.multi ? 0 : 1 };
      const found = findNow(engine.file, collection, query);
      if (found.length === 0 && fields.upsert) {
        const doc = upsert(engine, engine.catalog.open(database, args.update), query.filter, change);
        return { n: 1, nModified: 0, upsertedId: doc.get('_id') };
      }
      let nModified = 0;
      for (const stored of found)
        if (collection && updateStored(engine, collection, stored, change) !== stored.doc) nModified++;
      return { n: found.length, nModified };
    };
    return runStatements(engine, args, args.updates, run, { n: 0, nModified: 0 });
  },
};
