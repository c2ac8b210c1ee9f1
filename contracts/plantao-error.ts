import type { ErrorCode } from './error';

interface Details {
  /** What is wrong, by path. */
  fields?: Record<string, string>;
  /** When trying again may help, in seconds. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** A refusal that the caller can do something about: programs branch on `code`, people act on the message. */
export class PlantaoError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, { fields, retryAfterSeconds, cause }: Details = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'PlantaoError';
    this.code = code;
    this.fields = fields;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
