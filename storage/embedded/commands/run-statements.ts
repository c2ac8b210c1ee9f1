import type { Document } from 'bson';
import { CommandError } from '../command-error';

/** What one statement of a write did. */
export interface StatementResult {
  n: number;
  nModified?: number;
  upsertedId?: unknown;
}

/** Runs the statements of one write command; ordered, it ends at the first error. Gives the reply. */
export function runStatements<T>(
  statements: T[],
  ordered: boolean,
  run: (statement: T) => StatementResult,
): Document {
  const writeErrors: Document[] = [];
  const upserted: Document[] = [];
  let n = 0;
  let nModified: number | undefined;
  for (const [index, statement] of statements.entries()) {
    try {
      const result = run(statement);
      n += result.n;
      if (result.nModified !== undefined) nModified = (nModified ?? 0) + result.nModified;
      if ('upsertedId' in result) upserted.push({ index, _id: result.upsertedId });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.details });
      if (ordered) break;
    }
  }
  return {
    n,
    ...(nModified === undefined ? {} : { nModified }),
    ...(upserted.length > 0 ? { upserted } : {}),
    ...(writeErrors.length > 0 ? { writeErrors } : {}),
  };
}
