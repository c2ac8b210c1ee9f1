import { setTimeout as sleep } from 'node:timers/promises';
import type { Document } from 'bson';
import { isPlainObject, toNumber } from '../bson-values';
import { badValue, CommandError, notImplemented } from '../command-error';
import type { Commands } from './command';

/** The `failCommand` fail point of MongoDB's test commands. */
export class FailPoint {
  private data: Document = {};
  private left = 0;

  /** @param mode `off`, `alwaysOn` or `{times: n}` */
  configure(mode: unknown, data: unknown): void {
    if (isPlainObject(data)) this.data = data;
    if (mode === 'off') this.left = 0;
    else if (mode === 'alwaysOn') this.left = Number.POSITIVE_INFINITY;
    else if (isPlainObject(mode)) this.left = toNumber(mode.times, 0, 'times');
    else throw badValue('unknown fail point mode');
  }

  /**
   * What happens to a command now: nothing, a lost connection, an error before it runs, or after it ran.
   * @throws the configured error
   */
  async meet(
    command: string,
  ): Promise<'close' | { writeConcernError: Document; errorLabels: unknown } | undefined> {
    const { failCommands, closeConnection, errorCode, errorLabels, writeConcernError, blockTimeMS } =
      this.data;
    if (this.left <= 0 || !Array.isArray(failCommands) || !failCommands.includes(command)) return undefined;
    this.left--;
    if (this.data.blockConnection === true) await sleep(toNumber(blockTimeMS));
    if (closeConnection === true) return 'close';
    const labels = Array.isArray(errorLabels) ? { errorLabels } : {};
    if (errorCode !== undefined) {
      const code = toNumber(errorCode);
      const retryable =
        command !== 'find' && RETRYABLE.has(code) ? { errorLabels: ['RetryableWriteError'] } : {};
      throw new CommandError(code, "Failing command via 'failCommand' failpoint", {
        ...retryable,
        ...labels,
      });
    }
    return isPlainObject(writeConcernError) ? { writeConcernError, errorLabels } : undefined;
  }
}

/** Codes to which a server adds the label itself. */
const RETRYABLE = new Set([11600, 11602, 10107, 13435, 13436, 189, 91, 7, 6, 89, 9001, 262]);

export const failPointCommands: Commands = {
  configureFailPoint: {
    fields: ['mode', 'data'],
    run(body, { engine }) {
      if (!engine.failPoint)
        throw new CommandError(59, "no such command: 'configureFailPoint' (start with --test-commands)");
      if (body.configureFailPoint !== 'failCommand')
        throw notImplemented(`the fail point ${body.configureFailPoint}`);
      engine.failPoint.configure(body.mode, body.data);
      return {};
    },
  },
};
