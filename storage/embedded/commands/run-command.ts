import type { Document } from 'bson';
import { isNumeric } from '../bson/bson-values';
import { fieldOf } from '../bson/raw-document';
import { CommandError, failedToParse, notImplemented } from '../command-error';
import type { Message } from '../wire/message';
import { aggregate } from './aggregate';
import { checkSignedIn, saslContinue, saslStart } from './authenticate';
import { collectionCommands } from './collections';
import type { Command, CommandContext, Commands } from './command';
import { configureFailPoint } from './configure-fail-point';
import { count as countCommand } from './count';
import { deleteCommand } from './delete';
import { find } from './find';
import { findAndModify } from './find-and-modify';
import { getMore, killCursors } from './get-more';
import { serverCommands } from './hello';
import { indexCommands } from './indexes';
import { insert } from './insert';
import { any, count, type Fields, ignored, readFields } from './read-arguments';
import { REFUSED_COMMANDS } from './refused-names';
import { update } from './update';

const COMMANDS: Commands = {
  ...collectionCommands,
  ...indexCommands,
  ...serverCommands,
  aggregate,
  configureFailPoint,
  count: countCommand,
  delete: deleteCommand,
  find,
  findAndModify,
  getMore,
  insert,
  killCursors,
  saslContinue,
  saslStart,
  update,
};

const noTransactions = (): never => {
  throw notImplemented('transactions');
};

/** Fields that any command may carry. */
const GENERAL: Fields = {
  $db: ignored,
  $clusterTime: ignored,
  $readPreference: ignored,
  comment: ignored,
  apiVersion: ignored,
  apiStrict: ignored,
  apiDeprecationErrors: ignored,
  stmtId: ignored,
  lsid: any,
  txnNumber: any,
  maxTimeMS: count,
  autocommit: noTransactions,
  startTransaction: noTransactions,
  readConcern(value) {
    const level = String(fieldOf(value, 'level') ?? 'local');
    if (level === 'snapshot') throw notImplemented('readConcern snapshot');
    if (/^(local|available|majority|linearizable)$/.test(level)) return level;
    throw failedToParse(`readConcern level '${level}' is not known`);
  },
  writeConcern(value) {
    const w = fieldOf(value, 'w') ?? 'majority';
    if (isNumeric(w) ? Number(w) <= 1 : w === 'majority') return w;
    throw new CommandError(100, 'Not enough data-bearing nodes: the embedded engine is a replica set of one');
  },
};

/**
 * Runs one command. Every fault becomes a reply with `ok: 0`.
 * @returns undefined if a fail point wants the connection closed
 */
export async function runCommand(
  { body, sequences }: Message,
  context: CommandContext,
): Promise<Document | undefined> {
  try {
    const name = body.firstName;
    const command = findCommand(name);
    checkSignedIn(name, context);
    const fields = FIELDS.get(command) ?? {};
    const args = command.ignoresUnknown
      ? body.decode()
      : readFields(body, fields, command.refused ?? '', name, sequences);
    const failure = await context.engine.failPoint?.meet(name);
    if (failure === 'close') return undefined;
    return { ...(await command.run(args, context)), ...failure, ok: 1 };
  } catch (error) {
    const known =
      error instanceof CommandError ? error : new CommandError(1, `internal error: ${String(error)}`);
    return known.toReply();
  }
}

/** Each command's own fields with the general ones; without a check of its own, its first field is any value. */
const FIELDS = new Map(
  Object.entries(COMMANDS).map(([name, command]) => [
    command,
    { [name]: any, ...GENERAL, ...command.fields },
  ]),
);

function findCommand(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  if (REFUSED_COMMANDS.has(name)) throw notImplemented(`the command ${name}`);
  throw new CommandError(59, `no such command: '${name}'`);
}
