import type { Document } from 'bson';
import { failedToParse } from '../command-error';
import type { Engine } from '../engine';
import { compileUpdate } from '../update/apply-update';
import type { Commands } from './command';
import { collectionName, filterOf, hintedIndex, statementsOf } from './read-arguments';
import { runStatements, type StatementResult } from './run-statements';
import { findNow, openCollection, updateStored, upsert } from './write-documents';

const STATEMENT = ['q', 'u', 'multi', 'upsert', 'arrayFilters', 'hint', 'collation'];

export const updateCommands: Commands = {
  update: {
    fields: ['updates', 'ordered', 'bypassDocumentValidation'],
    refused: ['let'],
    run(body, { engine, database }) {
      const name = collectionName(body, 'update');
      const statements = statementsOf(body.updates, STATEMENT, 'update.updates');
      return engine.file.write(() =>
        engine.retries.once(body, () => {
          const reply = runStatements(statements, body.ordered !== false, (statement) =>
            runUpdate(engine, database, name, statement),
          );
          return { nModified: 0, ...reply };
        }),
      );
    },
  },
};

function runUpdate(engine: Engine, database: string, name: string, statement: Document): StatementResult {
  const filter = filterOf(statement.q);
  const update = compileUpdate(statement.u, statement.arrayFilters);
  const many = statement.multi === true;
  if (many && update.isReplacement)
    throw failedToParse('multi update is not supported for replacement-style update');
  const existing = engine.catalog.find(database, name);
  const hint = hintedIndex(existing, statement.hint);
  const found = findNow(engine, existing, { filter, limit: many ? 0 : 1, hint });
  if (found.length === 0 && statement.upsert === true) {
    const { doc } = upsert(engine, openCollection(engine, database, name), filter, update);
    return { n: 1, nModified: 0, upsertedId: doc._id };
  }
  let nModified = 0;
  if (existing)
    for (const stored of found) if (updateStored(engine, existing, stored, update).isModified) nModified++;
  return { n: found.length, nModified };
}
