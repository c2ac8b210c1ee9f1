import type { Document } from 'bson';
import { isNumeric } from '../bson/order';
import { fieldOf } from '../bson/raw-document';
import { atlasOnly, CommandError, failedToParse, notImplemented } from '../command-error';
import type { Engine } from '../engine';
import { aggregate } from './aggregate';
import { checkSignedIn, saslContinue, saslStart } from './authenticate';
import { collectionCommands } from './collections';
import {
  any,
  type Command,
  type Commands,
  type Connection,
  count,
  type Fields,
  ignored,
  readFields,
} from './command';
import { configureFailPoint } from './configure-fail-point';
import { count as countCommand } from './count';
import { deleteCommand } from './delete';
import { find } from './find';
import { findAndModify } from './find-and-modify';
import { getMore, killCursors } from './get-more';
import { serverCommands } from './hello';
import { indexCommands } from './indexes';
import { insert } from './insert';
import { atlasOnlyNames, refusedCommands } from './refused-names';
import { update } from './update';

const noTransactions = (): never => {
  throw notImplemented('a transaction');
};

/** Fields that any command may carry. */
const generalFields: Fields = {
  ...Object.fromEntries(
    '$db $clusterTime $readPreference comment apiVersion apiStrict apiDeprecationErrors stmtId'
      .split(' ')
      .map((name) => [name, ignored]),
  ),
  lsid: any,
  txnNumber: any,
  maxTimeMS: count,
  autocommit: noTransactions,
  startTransaction: noTransactions,
  readConcern(value) {
    const level = String(fieldOf(value, 'level') ?? 'local');
    if (level === 'snapshot' || fieldOf(value, 'atClusterTime') !== undefined)
      throw notImplemented('readConcern snapshot');
    if (/^(local|available|majority|linearizable)$/.test(level)) return level;
    throw failedToParse(`readConcern level '${level}' is not known`);
  },
  writeConcern(value) {
    const w = fieldOf(value, 'w') ?? 'majority';
    if (isNumeric(w) ? Number(w) <= 1 : w === 'majority') return w;
    throw new CommandError(100, 'Not enough data-bearing nodes: the embedded engine is a replica set of one');
  },
};

const commands: Commands = {
  ...collectionCommands,
  ...indexCommands,
  ...serverCommands,
  ...{
    aggregate,
    configureFailPoint,
    delete: deleteCommand,
    find,
    findAndModify,
    getMore,
    insert,
    killCursors,
  },
  ...{ count: countCommand, saslContinue, saslStart, update },
};
/** Each command's own fields with the general ones; without a check of its own, its first field is any value. */
const fieldsOf = new Map(
  Object.entries(commands).map(([name, { fields }]) => [name, { [name]: any, ...generalFields, ...fields }]),
);

/**
 * Runs one command. Every fault becomes a reply with `ok: 0`.
 * @returns undefined if a fail point wants the connection closed
 */
export async function runCommand(
  body: Document,
  engine: Engine,
  connection: Connection,
): Promise<Document | undefined> {
  try {
    const [name = ''] = Object.keys(body);
    const { refused, required, ignoresUnknown, run } = findCommand(name);
    const context = { engine, connection, database: String(body.$db ?? 'test') };
    checkSignedIn(name, context);
    const args = ignoresUnknown
      ? body
      : readFields(body, fieldsOf.get(name) ?? {}, refused ?? '', name, required);
    const failure = await engine.failPoints?.meet(name, args, engine.retries);
    if (failure?.closes === 'before') return undefined;
    const reply = { ...(await run(args, context)), ...failure?.reply, ok: 1 };
    return failure?.closes ? undefined : reply;
  } catch (error) {
    const known =
      error instanceof CommandError ? error : new CommandError(1, `internal error: ${String(error)}`);
    return known.toReply();
  }
}

function findCommand(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command;
  if (atlasOnlyNames.has(name)) throw atlasOnly(`the command ${name}`);
  if (refusedCommands.has(name)) throw notImplemented(`the command ${name}`);
  throw new CommandError(59, `no such command: '${name}'`);
}
