import { setTimeout as sleep } from 'node:timers/promises';
import type { Document } from 'bson';
import { isPlainObject } from '../bson/raw-document';
import { CommandError, notImplemented } from '../command-error';
import { any, type Command, object } from './command';

/** Codes to which a server itself adds the label RetryableWriteError. */
const RETRYABLE = [11600, 11602, 10107, 13435, 13436, 189, 91, 7, 6, 89, 9001, 262];

/** The `failCommand` fail point of MongoDB's test commands. */
export class FailPoint {
  private data: Document = {};
  private left = 0;

  /** @param mode `off`, `alwaysOn` or `{times: n}` */
  configure(mode: unknown, data: Document = this.data): void {
    this.data = data;
    this.left = mode === 'alwaysOn' ? Number.POSITIVE_INFINITY : isPlainObject(mode) ? Number(mode.times) : 0;
  }

  /**
   * What happens to a command now: nothing, a lost connection, an error before it runs, or one after it ran.
   * @throws the configured error
   */
  async meet(command: string): Promise<'close' | Document | undefined> {
    const {
      failCommands = [],
      closeConnection,
      errorCode,
      errorLabels,
      writeConcernError,
      blockTimeMS,
    } = this.data;
    if (this.left <= 0 || !failCommands.includes(command)) return undefined;
    this.left--;
    if (this.data.blockConnection === true) await sleep(Number(blockTimeMS));
    if (closeConnection === true) return 'close';
    const isRetryable = command !== 'find' && RETRYABLE.includes(errorCode);
    const labels = errorLabels ?? (isRetryable ? ['RetryableWriteError'] : undefined);
    if (errorCode !== undefined)
      throw new CommandError(errorCode, 'Failing by failCommand', { errorLabels: labels });
    return writeConcernError && { writeConcernError, errorLabels };
  }
}

export const configureFailPoint: Command = {
  fields: { mode: any, data: object },
  run({ configureFailPoint: name, mode, data }, { engine: { failPoint } }) {
    if (!failPoint)
      throw new CommandError(59, "no such command: 'configureFailPoint' (start with --test-commands)");
    if (name !== 'failCommand') throw notImplemented(`the fail point ${name}`);
    failPoint.configure(mode, data);
    return {};
  },
};
