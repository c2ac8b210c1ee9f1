import type { RawDocument } from '../bson/raw-document';
import { batch, type Command, collectionName, flag, ignored } from './command';
import { runStatements } from './run-statements';

export const insert: Command = {
  fields: { insert: collectionName, documents: batch, ordered: flag, bypassDocumentValidation: ignored },
  required: ['documents'],
  run(args, { engine, database }) {
    return runStatements<RawDocument>(engine, args, args.documents, (doc) => {
      engine.documents.insert(engine.catalog.open(database, args.insert), doc);
      return { n: 1 };
    });
  },
};
