/**
 * Why a call failed, for the code that decides what to do next:
 * `network` no answer came, `unauthorised` the token is no longer good, `not-found` the conversation is gone,
 * `busy` asked to slow down or a fault of the server's (worth repeating), `refused` never worth repeating.
 */
type DirectLineErrorCode = 'network' | 'unauthorised' | 'not-found' | 'busy' | 'refused';

export class DirectLineError extends Error {
  readonly code: DirectLineErrorCode;
  /** The HTTP status, or 0 when no answer came. */
  readonly status: number;
  /** What the server asked to wait, or 0. */
  readonly retryAfterMs: number;

  constructor(code: DirectLineErrorCode, status: number, retryAfterMs = 0) {
    super(`Direct Line call failed: ${code} (${status})`);
    this.name = 'DirectLineError';
    this.code = code;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The error for an HTTP status; `retryAfter` is the header's value, in seconds. */
export function errorForStatus(status: number, retryAfter: string | null): DirectLineError {
  const seconds = Number(retryAfter);
  const waitMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
  if (status === 401 || status === 403) return new DirectLineError('unauthorised', status);
  if (status === 404) return new DirectLineError('not-found', status);
  if (status === 408 || status === 429 || status >= 500) return new DirectLineError('busy', status, waitMs);
  return new DirectLineError('refused', status);
}
