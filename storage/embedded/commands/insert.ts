import { CommandError } from '../command-error';
import type { Commands } from './command';
import { collectionName } from './read-arguments';
import { runStatements } from './run-statements';
import { insertRaw, openCollection } from './write-documents';

export const insertCommands: Commands = {
  insert: {
    fields: ['documents', 'ordered', 'bypassDocumentValidation'],
    run(body, { engine, database }) {
      const name = collectionName(body, 'insert');
      const documents: unknown = body.documents;
      if (!Array.isArray(documents) || documents.length === 0 || documents.length > 100_000) {
        throw new CommandError(16, 'Write batch sizes must be between 1 and 100000');
      }
      return engine.file.write(() =>
        engine.retries.once(body, () => {
          const collection = openCollection(engine, database, name);
          return runStatements(documents as Buffer[], body.ordered !== false, (raw) => {
            insertRaw(engine, collection, raw);
            return { n: 1 };
          });
        }),
      );
    },
  },
};
