import type { Document } from 'bson';
import { CommandError } from '../command-error';
import type { Engine } from '../engine';

/** What one statement of a write did. */
export interface StatementResult {
  n: number;
  nModified?: number;
  upsertedId?: unknown;
}

/** Runs a write's statements in one commit, once for its session; ordered, it ends at the first error. */
export function runStatements<T>(
  { file, retries }: Engine,
  args: Document,
  statements: T[],
  run: (statement: T) => StatementResult,
): Promise<Document> {
  return file.write(() => retries.once(args, () => runAll(statements, args.ordered !== false, run)));
}

function runAll<T>(statements: T[], ordered: boolean, run: (statement: T) => StatementResult): Document {
  const reply: Document = { n: 0 };
  for (const [index, statement] of statements.entries()) {
    try {
      const { n, nModified, upsertedId } = run(statement);
      reply.n += n;
      if (nModified !== undefined) reply.nModified = (reply.nModified ?? 0) + nModified;
      if (upsertedId !== undefined) reply.upserted = [...(reply.upserted ?? []), { index, _id: upsertedId }];
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const { code, message: errmsg, details } = error;
      reply.writeErrors = [...(reply.writeErrors ?? []), { index, code, errmsg, ...details }];
      if (ordered) break;
    }
  }
  return reply;
}
