import { z } from 'zod';

/** After so many failures in a row the endpoint is left alone for a while, so that no turn waits for a dead one. */
const failuresToRest = 3;
const restMs = 30_000;
/** An endpoint that asks for patience gets it, up to this many milliseconds. */
const longestRestMs = 10 * 60_000;

const refusalSchema = z.object({ status: z.number(), headers: z.instanceof(Headers).optional() });

interface Refusal {
  /** HTTP status; undefined when there was no answer at all. */
  status: number | undefined;
  /** How long the endpoint asked to be left alone, in milliseconds; 0 when it did not say. */
  patienceMs: number;
}

/** What an error of the client library says about the endpoint's answer. */
export function readRefusal(error: unknown): Refusal {
  const refusal = refusalSchema.safeParse(error).data;
  const seconds = Number(refusal?.headers?.get('retry-after') ?? 0);
  const patienceMs = Number.isFinite(seconds) ? Math.min(seconds * 1_000, longestRestMs) : 0;
  return { status: refusal?.status, patienceMs };
}

/** When an endpoint is asked, and when it is left alone. */
interface EndpointRest {
  /** False while it rests, and in a turn in which it failed before: the same turn does not wait a second time. */
  mayAsk(turn: AbortSignal): boolean;
  noteSuccess(): void;
  /** What to log of a failure. */
  noteFailure(
    error: unknown,
    turn: AbortSignal,
  ): { status: number | undefined; failures: number; restMs: number };
}

/** @param disappointed the turns in which something failed; to be shared by all that one endpoint is asked for */
export function createEndpointRest(
  now: () => Date,
  disappointed: WeakSet<AbortSignal> = new WeakSet(),
): EndpointRest {
  let failures = 0;
  let restUntil = 0;

  return {
    mayAsk: (turn) => now().getTime() >= restUntil && !disappointed.has(turn),
    noteSuccess() {
      failures = 0;
    },
    noteFailure(error, turn) {
      disappointed.add(turn);
      failures += 1;
      const { status, patienceMs } = readRefusal(error);
      const rest = Math.max(patienceMs, failures >= failuresToRest ? restMs : 0);
      if (rest > 0) restUntil = Math.max(restUntil, now().getTime() + rest);
      return { status, failures, restMs: rest };
    },
  };
}
