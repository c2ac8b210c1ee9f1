import type { Document } from 'bson';
import { isNumeric, isPlainObject, toNumber } from '../bson-values';
import { CommandError, notImplemented } from '../command-error';
import type { Engine } from '../engine';
import { aggregateCommands } from './aggregate';
import { authenticateCommands, checkSignedIn } from './authenticate';
import { collectionCommands } from './collections';
import type { Command, CommandContext, Commands } from './command';
import { countDistinctCommands } from './count-distinct';
import { cursorCommands } from './cursors';
import { deleteCommands } from './delete';
import { diagnosticCommands } from './diagnostics';
import { failPointCommands } from './fail-point';
import { findCommands } from './find';
import { findAndModifyCommands } from './find-and-modify';
import { indexCommands } from './indexes';
import { insertCommands } from './insert';
import { updateCommands } from './update';

const COMMANDS: Commands = {
  ...aggregateCommands,
  ...authenticateCommands,
  ...collectionCommands,
  ...countDistinctCommands,
  ...cursorCommands,
  ...deleteCommands,
  ...diagnosticCommands,
  ...failPointCommands,
  ...findCommands,
  ...findAndModifyCommands,
  ...indexCommands,
  ...insertCommands,
  ...updateCommands,
};

/** Commands of MongoDB 7.0 that this engine has not. */
const REFUSED = new Set(
  `abortTransaction applyOps authSchemaUpgrade autoCompact bulkWrite checkMetadataConsistency cloneCollectionAsCapped
  collStats commitTransaction compact convertToCapped createRole createSearchIndexes createUser currentOp dataSize
  dbHash dbStats dropAllRolesFromDatabase dropAllUsersFromDatabase dropConnections dropRole dropSearchIndex dropUser
  explain features filemd5 fsync fsyncUnlock getAuditConfig getClusterParameter getDefaultRWConcern getShardMap
  grantPrivilegesToRole grantRolesToRole grantRolesToUser invalidateUserCache isdbgrid killAllSessions
  killAllSessionsByPattern killOp listCommands listSearchIndexes lockInfo logApplicationMessage logRotate
  mapReduce planCacheClear planCacheClearFilters planCacheListFilters planCacheSetFilter profile reIndex
  renameCollection replSetGetConfig replSetGetStatus replSetInitiate replSetStepDown revokePrivilegesFromRole
  revokeRolesFromRole revokeRolesFromUser rolesInfo rotateCertificates setClusterParameter setDefaultRWConcern
  setFeatureCompatibilityVersion setIndexCommitQuorum setParameter setUserWriteBlockMode shardCollection
  shutdown startSession top updateRole updateSearchIndex updateUser usersInfo validate validateDBMetadata`.split(
    /\s+/,
  ),
);

/** Fields that any command may carry. */
const GENERAL = new Set(
  `$db lsid txnNumber $clusterTime $readPreference readConcern writeConcern comment maxTimeMS apiVersion
  apiStrict apiDeprecationErrors autocommit startTransaction stmtId`.split(/\s+/),
);

/**
 * Runs one command. Every fault becomes a reply with `ok: 0`; the reply carries the times that drivers keep.
 * @returns undefined if a fail point wants the connection closed
 */
export async function runCommand(body: Document, context: CommandContext): Promise<Document | undefined> {
  const { engine } = context;
  try {
    const [name = ''] = Object.keys(body);
    const command = find(name);
    checkSignedIn(name, context);
    checkFields(name, command, body);
    checkConcerns(body);
    const failure = await engine.failPoint?.meet(name);
    if (failure === 'close') return undefined;
    const reply = await command.run(body, context);
    return { ...reply, ...failure, ok: 1, ...timesOf(engine) };
  } catch (error) {
    const known =
      error instanceof CommandError ? error : new CommandError(1, `internal error: ${String(error)}`);
    return { ...known.toReply(), ...timesOf(engine) };
  }
}

function find(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  if (REFUSED.has(name)) throw notImplemented(`the command ${name}`);
  throw new CommandError(59, `no such command: '${name}'`);
}

function checkFields(name: string, command: Command, body: Document): void {
  if (command.ignoresUnknown) return;
  for (const field of Object.keys(body)) {
    if (field === name || GENERAL.has(field) || command.fields.includes(field)) continue;
    if (command.refused?.includes(field)) {
      if (body[field] === false || body[field] === undefined) continue;
      throw notImplemented(`${name}.${field}`);
    }
    throw new CommandError(40415, `BSON field '${name}.${field}' is an unknown field.`);
  }
}

function checkConcerns(body: Document): void {
  if (body.startTransaction !== undefined || body.autocommit !== undefined)
    throw notImplemented('transactions');
  const level: unknown = isPlainObject(body.readConcern) ? body.readConcern.level : undefined;
  if (level === 'snapshot') throw notImplemented('readConcern snapshot');
  if (level !== undefined && !['local', 'available', 'majority', 'linearizable'].includes(String(level))) {
    throw new CommandError(9, `readConcern level '${String(level)}' is not known`);
  }
  const w: unknown = isPlainObject(body.writeConcern) ? body.writeConcern.w : undefined;
  if (isNumeric(w) ? toNumber(w) > 1 : w !== undefined && w !== 'majority') {
    throw new CommandError(100, 'Not enough data-bearing nodes: the embedded engine is a replica set of one');
  }
}

function timesOf({ log }: Engine): Document {
  return { $clusterTime: { clusterTime: log.time }, operationTime: log.time };
}
