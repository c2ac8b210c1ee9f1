import type { ErrorCode } from '../../../../contracts/error';

/** `network`: no answer came. `unexpected-answer`: an answer came that is not of the agreed shape. */
type ApiErrorCode = ErrorCode | 'network' | 'unexpected-answer';

/** A request that failed. Branch on `code`; `message` is the server's remedy, in English, for the details only. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly status: number,
    readonly fields: Readonly<Record<string, string>> = {},
    /** From `Retry-After`, in seconds. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

export function errorCode(error: unknown): ApiErrorCode {
  return error instanceof ApiError ? error.code : 'internal';
}
