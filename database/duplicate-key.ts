import { MongoServerError } from 'mongodb';

/** MongoDB's code for a write that a unique index refused. */
export const duplicateKey = 11000;

/** Whether a write was refused because another document has its `_id`, or a key that is unique. */
export function isDuplicateKey(error: unknown): error is MongoServerError {
  return error instanceof MongoServerError && error.code === duplicateKey;
}

/** Whether it was that key which is taken. */
export function isDuplicateOf(error: MongoServerError, field: string): boolean {
  const keys: unknown = error.keyPattern;
  return typeof keys === 'object' && keys !== null && field in keys;
}
