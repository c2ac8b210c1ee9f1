import { MongoServerError } from 'mongodb';
import { matches } from './match-result.mjs';

/** @returns what differs between the error that a test expects and the one that came, undefined if nothing does */
export function matchesError(expected, error, state) {
  const {
    isClientError,
    errorCode,
    errorCodeName,
    errorContains,
    errorLabelsContain = [],
    errorLabelsOmit = [],
    errorResponse,
    expectResult,
  } = expected;
  if (isClientError !== undefined && isClientError === error instanceof MongoServerError)
    return `comes from the ${isClientError ? 'server' : 'client'}`;
  if (errorCode !== undefined && error.code !== errorCode)
    return `code ${error.code} instead of ${errorCode}`;
  if (errorCodeName !== undefined && error.codeName !== errorCodeName)
    return `codeName ${error.codeName} instead of ${errorCodeName}`;
  if (errorContains && !error.message.toLowerCase().includes(errorContains.toLowerCase()))
    return `message lacks ${errorContains}`;
  for (const label of errorLabelsContain)
    if (!error.hasErrorLabel?.(label)) return `lacks the label ${label}`;
  for (const label of errorLabelsOmit) if (error.hasErrorLabel?.(label)) return `has the label ${label}`;
  const fault =
    errorResponse && matches(errorResponse, error.errorResponse ?? {}, state, true, 'errorResponse');
  if (fault) return fault;
  return expectResult === undefined ? undefined : matches(expectResult, error.result ?? {}, state, true);
}
