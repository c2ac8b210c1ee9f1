import { badValue } from '../command-error';
import type { Commands } from './command';
import { collectionName, countOf, filterOf, hintedIndex, statementsOf } from './read-arguments';
import { runStatements } from './run-statements';
import { deleteStored, findNow } from './write-documents';

const STATEMENT = ['q', 'limit', 'hint', 'collation'];

export const deleteCommands: Commands = {
  delete: {
    fields: ['deletes', 'ordered'],
    refused: ['let'],
    run(body, { engine, database }) {
      const name = collectionName(body, 'delete');
      const statements = statementsOf(body.deletes, STATEMENT, 'delete.deletes');
      return engine.file.write(() =>
        engine.retries.once(body, () =>
          runStatements(statements, body.ordered !== false, (statement) => {
            const limit = countOf(statement.limit, 'limit');
            if (limit > 1) throw badValue('The limit field in delete objects must be 0 or 1');
            const collection = engine.catalog.find(database, name);
            const hint = hintedIndex(collection, statement.hint);
            const found = findNow(engine, collection, { filter: filterOf(statement.q), limit, hint });
            if (collection) for (const stored of found) deleteStored(engine, collection, stored);
            return { n: found.length };
          }),
        ),
      );
    },
  },
};
