import { z } from 'zod';

/** What went wrong, for a log line. */
interface ErrorDescription {
  type: string;
  message: string;
  /** Where it came from, without the message. */
  stack: string[];
  code?: string | number | undefined;
  /** What another system answered. */
  statusCode?: number | undefined;
  cause?: ErrorDescription;
}

const detailsSchema = z.object({
  code: z.union([z.string(), z.number()]).optional().catch(undefined),
  statusCode: z.number().optional().catch(undefined),
});
const mostFrames = 12;
const mostCauses = 4;

/**
 * An error without what it was about. Libraries hang on their errors whatever was in hand: a driver the documents that
 * it could not write, a client the request with its token; and they repeat it in the message. A name or a sentence
 * cannot be masked, so that only what is known to be harmless is taken.
 */
export function describeError(error: Error, causes = 0): ErrorDescription {
  const { code, statusCode } = detailsSchema.parse(error);
  return {
    type: error.name,
    message: statusCode === undefined ? withoutData(error.message) : `Answered with ${statusCode}`,
    stack: framesOf(error),
    ...(code === undefined ? {} : { code }),
    ...(statusCode === undefined ? {} : { statusCode }),
    ...(error.cause instanceof Error && causes < mostCauses
      ? { cause: describeError(error.cause, causes + 1) }
      : {}),
  };
}

/** The values of a key that is taken; the text that is no JSON. */
function withoutData(message: string): string {
  return message
    .replace(/(dup key: )\{.*\}/s, '$1{…}')
    .replace(/(Unexpected token .{1,4}, ).*( is not valid JSON)/s, '$1…$2');
}

function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim());
}
