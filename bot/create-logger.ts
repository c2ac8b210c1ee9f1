import pino, { type Logger } from 'pino';
import { maskPersonalData } from '../language/mask-personal-data';
import { describeError } from './describe-error';

const maxDepth = 6;

/**
 * The service's log: one JSON line an event. Personal data is masked in every text that goes into it, so that no
 * caller has to remember.
 *
 * @param destination where the lines go; standard output when left out
 */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: serializeError, error: serializeError },
    formatters: {
      level: (label) => ({ level: label }),
      log: (entry) => maskEntry(entry),
    },
    hooks: {
      logMethod(input, method) {
        const masked = input.map((part: unknown) =>
          typeof part === 'string' ? maskPersonalData(part) : part,
        );
        method.apply(this, masked as Parameters<typeof method>);
      },
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function serializeError(error: unknown): unknown {
  return maskValue(error instanceof Error ? describeError(error) : error, 0);
}

/** Errors are left to their serializer, which runs afterwards. */
function maskEntry(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [key, value instanceof Error ? value : maskValue(value, 0)]),
  );
}

function maskValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return maskPersonalData(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth >= maxDepth) return '[…]';
  if (Array.isArray(value)) return value.map((item) => maskValue(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskValue(item, depth + 1)]));
}
