import { setTimeout as sleep } from 'node:timers/promises';
import type { Document } from 'bson';
import { badValue, CommandError, notImplemented } from '../command-error';
import type { RetryRecords } from '../store/retry-records';
import { any, type Command, count, type Fields, flag, list, object, readFields } from './command';

/** Codes to which a server adds the label RetryableWriteError when it answers a write that can be repeated. */
const retryable = [11600, 11602, 10107, 13435, 13436, 189, 91, 7, 6, 89, 9001, 262];

/** The fail points, and what each may be told to do. */
const dataFields: Readonly<Record<'failCommand' | 'onPrimaryTransactionalWrite', Fields>> = {
  failCommand: {
    ...{ failCommands: list, closeConnection: flag, errorCode: any, errorLabels: list },
    ...{ writeConcernError: object, blockConnection: flag, blockTimeMS: count },
  },
  onPrimaryTransactionalWrite: { closeConnection: flag, failBeforeCommitExceptionCode: any },
};
const refusedFields = 'appName errorExtraInfo failAllCommands failInternalCommands namespace threadName';

/** What becomes of a command that does not simply run. */
interface Failure {
  /** The connection ends before the command runs, or instead of its reply. */
  closes?: 'before' | 'after';
  /** Further fields of the reply. */
  reply?: Document;
}

/** What a fail point does, and how many times it is still passed over and met. */
class Trigger {
  private data: Document = {};
  private skip = 0;
  private left = 0;

  configure(mode: unknown, data: Document): void {
    const { times, skip } = readMode(mode);
    [this.left, this.skip, this.data] = [times, skip, data];
  }

  /** @param command asked for where the data names commands */
  take(command?: string): Document | undefined {
    if (command !== undefined && !this.data.failCommands?.includes(command)) return undefined;
    if (this.left === 0 || this.skip-- > 0) return undefined;
    this.left--;
    return this.data;
  }
}

function readMode(mode: unknown): { times: number; skip: number } {
  if (mode === 'off') return { times: 0, skip: 0 };
  const always = { times: Number.POSITIVE_INFINITY, skip: 0 };
  if (mode === 'alwaysOn') return always;
  if (typeof mode === 'string') throw badValue(`unknown mode of a fail point: ${mode}`);
  return { ...always, ...readFields(mode, { times: count, skip: count }, 'activationProbability', 'mode') };
}

/** Two fail points of MongoDB's test commands. */
export class FailPoints {
  private readonly triggers = { failCommand: new Trigger(), onPrimaryTransactionalWrite: new Trigger() };

  configure(name: unknown, mode: unknown, data: Document = {}): void {
    if (name !== 'failCommand' && name !== 'onPrimaryTransactionalWrite')
      throw notImplemented(`the fail point ${name}`);
    this.triggers[name].configure(mode, readFields(data, dataFields[name], refusedFields, 'data'));
  }

  /** @throws the configured error, if the command is not to run */
  async meet(command: string, args: Document, retries: RetryRecords): Promise<Failure | undefined> {
    return (await this.failCommand(command, args)) ?? this.failWrite(args, retries);
  }

  private async failCommand(command: string, args: Document): Promise<Failure | undefined> {
    const data = this.triggers.failCommand.take(command);
    if (!data) return undefined;
    const { closeConnection, errorCode, writeConcernError, blockConnection, blockTimeMS } = data;
    if (blockConnection) await sleep(blockTimeMS);
    if (closeConnection) return { closes: 'before' };
    const canRepeat =
      args.txnNumber !== undefined && retryable.includes(errorCode ?? writeConcernError?.code);
    const errorLabels = data.errorLabels ?? (canRepeat ? ['RetryableWriteError'] : undefined);
    if (errorCode !== undefined) throw new CommandError(errorCode, 'Failing by failCommand', { errorLabels });
    return { reply: { writeConcernError, errorLabels } };
  }

  /** Met by each statement of a write that the driver can repeat; not by the repetition of what was done. */
  private failWrite(args: Document, retries: RetryRecords): Failure | undefined {
    if (args.txnNumber === undefined || retries.isRepeated(args)) return undefined;
    const statements: unknown[] = args.updates ?? args.deletes ?? [args];
    const data = statements.map(() => this.triggers.onPrimaryTransactionalWrite.take()).find(Boolean);
    if (!data) return undefined;
    const { failBeforeCommitExceptionCode: code, closeConnection = true } = data;
    if (closeConnection) return { closes: code === undefined ? 'after' : 'before' };
    if (code !== undefined) throw new CommandError(code, 'Failing by onPrimaryTransactionalWrite');
    return undefined;
  }
}

export const configureFailPoint: Command = {
  fields: { mode: any, data: object },
  run({ configureFailPoint: name, mode, data }, { engine: { failPoints } }) {
    if (!failPoints)
      throw new CommandError(59, "no such command: 'configureFailPoint' (start with --test-commands)");
    failPoints.configure(name, mode, data);
    return {};
  },
};
