import type { Document } from 'bson';

/** MongoDB's names for the error codes that this engine answers with (error_codes.yml of the server). */
const codeNames = new Map(
  `1 InternalError 2 BadValue 9 FailedToParse 13 Unauthorized 14 TypeMismatch 15 Overflow
  18 AuthenticationFailed 20 IllegalOperation 22 InvalidBSON 26 NamespaceNotFound 27 IndexNotFound
  28 PathNotViable 40 ConflictingUpdateOperators 43 CursorNotFound 50 MaxTimeMSExpired
  52 DollarPrefixedFieldName 53 InvalidIdField 54 NotSingleValueField 56 EmptyFieldName 59 CommandNotFound
  66 ImmutableField 67 CannotCreateIndex 72 InvalidOptions 73 InvalidNamespace 85 IndexOptionsConflict
  86 IndexKeySpecsConflict 91 ShutdownInProgress 100 UnsatisfiableWriteConcern 171 CannotIndexParallelArrays
  197 InvalidIndexSpecificationOption 225 TransactionTooOld 238 NotImplemented 280 ChangeStreamFatalError
  286 ChangeStreamHistoryLost 292 QueryExceededMemoryLimitNoDiskUseAllowed 11000 DuplicateKey
  14031 OutOfDiskSpace 31082 SearchNotEnabled`
    .split(/\s+/)
    .map((word, i, words) => [Number(word), words[i + 1]]),
);

/** An error that goes to the client as MongoDB's reply: `code` decides, `details` are further reply fields. */
export class CommandError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly details: Document = {},
  ) {
    super(message);
  }

  /** The body of the command's reply. */
  toReply(): Document {
    const codeName = codeNames.get(this.code) ?? `Location${this.code}`;
    return { ok: 0, errmsg: this.message, code: this.code, codeName, ...this.details };
  }
}

/** What MongoDB has and this engine has not: always answered with 238, never ignored. */
export const notImplemented = (what: string): CommandError =>
  new CommandError(238, `${what} is not supported by the embedded engine; use MongoDB (MONGODB_URI)`);
/** What MongoDB itself has on Atlas alone. */
export const atlasOnly = (what: string): CommandError =>
  new CommandError(31082, `${what} exists on MongoDB Atlas only`);
export const badValue = (message: string): CommandError => new CommandError(2, message);
export const failedToParse = (message: string): CommandError => new CommandError(9, message);
export const typeMismatch = (message: string): CommandError => new CommandError(14, message);
