import type { RawDocument } from '../bson/raw-document';
import { CommandError } from '../command-error';
import type { Command } from './command';
import { collectionName, documents, flag, ignored } from './read-arguments';
import { runStatements } from './run-statements';

export const insert: Command = {
  fields: { insert: collectionName, documents, ordered: flag, bypassDocumentValidation: ignored },
  run(args, { engine, database }) {
    return runStatements<RawDocument>(engine, args, args.documents, (doc) => {
      const dollar = doc.elements().find(({ name }) => name.startsWith('$'));
      if (dollar) throw new CommandError(52, `Document can't have $ prefixed field names: ${dollar.name}`);
      engine.documents.insert(engine.catalog.open(database, args.insert), doc);
      return { n: 1 };
    });
  },
};
