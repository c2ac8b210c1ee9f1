import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { isNativeError } from 'node:util/types';
import type { Logger } from 'pino';
import type { ErrorBody, ErrorCode } from '../../contracts/error';
import { PlantaoError } from '../../contracts/plantao-error';
import { isDatabaseAway, isDatabaseFull } from './database-faults';
import { sendJson } from './send-json';

/** A lost primary is back after some ten seconds, a restarted server sooner. */
const retryAfterSeconds = 5;
/** Somebody must make room first. */
const fullRetryAfterSeconds = 30;

/** The HTTP status of each error code. */
export const errorStatus: Record<ErrorCode, number> = {
  'invalid-input': 400,
  'tangled-formatting': 400,
  'not-signed-in': 401,
  // What Direct Line's clients know a token by that ran out: to anything else they just try again.
  'token-expired': 403,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'already-claimed': 409,
  'newer-message': 409,
  'time-taken': 409,
  'at-capacity': 409,
  'conversation-closed': 409,
  'tests-regress': 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  internal: 500,
  'not-ready': 503,
};

/**
 * Answers a failed request as `contracts/error` has it. What is not a `PlantaoError` is a fault of ours: it is logged
 * under an id, and the caller reads that id and nothing else; a database that cannot be reached, or has no room, is
 * worth trying again. Does nothing when the answer has begun already.
 */
export function sendError(response: ServerResponse, error: unknown, logger: Logger): void {
  if (hasLeft(response, error)) return;
  const known = error instanceof PlantaoError ? error : hideUnexpected(error, logger);
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  if (known.retryAfterSeconds !== undefined) {
    response.setHeader('Retry-After', String(Math.max(1, Math.ceil(known.retryAfterSeconds))));
  }
  sendJson(response, errorStatus[known.code], toErrorBody(known));
}

/** Whether the client hung up while it was answered, as pages do that are left: nobody is told, and nothing failed here. */
function hasLeft(response: ServerResponse, error: unknown): boolean {
  return (
    response.destroyed &&
    isNativeError(error) &&
    'code' in error &&
    error.code === 'ERR_STREAM_PREMATURE_CLOSE'
  );
}

/** The body of a failed answer, for the channels that do not answer over HTTP as well. */
function toErrorBody(error: PlantaoError): ErrorBody {
  const { code, message, fields } = error;
  return { error: fields === undefined ? { code, message } : { code, message, fields } };
}

function hideUnexpected(error: unknown, logger: Logger): PlantaoError {
  if (isDatabaseAway(error)) {
    logger.error({ err: error }, 'A request failed: the database cannot be reached');
    const message = 'The database cannot be reached just now. Try again in a few seconds.';
    return new PlantaoError('not-ready', message, { retryAfterSeconds });
  }
  if (isDatabaseFull(error)) {
    logger.error(
      { err: error },
      'A request failed: the database has no room to write. Free some of its disk',
    );
    const message = 'Nothing can be stored just now. Try again when the operator has made room.';
    return new PlantaoError('not-ready', message, { retryAfterSeconds: fullRetryAfterSeconds });
  }
  const errorId = randomUUID();
  logger.error({ err: error, errorId }, 'A request failed unexpectedly');
  return new PlantaoError('internal', `Something failed here. Try again; if it stays, report ${errorId}.`);
}
