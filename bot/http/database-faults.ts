import { isNativeError } from 'node:util/types';
import {
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} from 'mongodb';

/** What servers that are stopping or have just lost their primary answer; the driver has tried once more by then. */
const retryable = 'RetryableWriteError';
/** Writing to a connection that the server has just ended: the driver lets the socket's own error through. */
const socketCodes: readonly unknown[] = ['EPIPE', 'ECONNRESET'];

const outOfDiskSpace = 14031;

/** Whether a request failed because the database cannot be reached, or has no primary just now. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof MongoError) {
    return (
      error instanceof MongoNetworkError ||
      error instanceof MongoServerSelectionError ||
      error instanceof MongoTopologyClosedError ||
      error.hasErrorLabel(retryable)
    );
  }
  return isNativeError(error) && 'code' in error && socketCodes.includes(error.code);
}

/** Whether a write was refused because the database's disk is full, or takes no writes. */
export function isDatabaseFull(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === outOfDiskSpace;
}
