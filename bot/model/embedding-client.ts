import type { Logger } from 'pino';
import { z } from 'zod';
import { type Embedder, EmbeddingFault } from '../../knowledge-base/embeddings/embedder';
import type { EmbedQuestion } from '../../knowledge-base/embeddings/question-vectors';
import { type Limits, withinLimit } from '../within-limit';
import { createEndpointRest, readRefusal } from './endpoint-rest';
import type { ObserveModelRequest } from './model-metrics';
import type { EndpointClient } from './open-client';

export interface EmbeddingClient extends Embedder {
  /** A question's vector within the limit; null when it could not be had, or the endpoint is resting. */
  embedQuestion: EmbedQuestion;
}

interface Options {
  client: Pick<EndpointClient, 'embeddings'>;
  model: string;
  logger: Logger;
  now: () => Date;
  /** How long a customer's question waits for its vector, in milliseconds. */
  questionLimitMs?: number;
  /** Turns in which the endpoint failed. */
  disappointed?: WeakSet<AbortSignal>;
  observe?: ObserveModelRequest;
}

const replySchema = z.object({
  data: z.array(
    z.object({
      index: z.number().int().min(0).optional(),
      // zod takes neither NaN nor infinity for a number.
      embedding: z.array(z.number()).min(2).max(16_384),
    }),
  ),
});

/** These say that the texts are at fault; anything else says that the endpoint is. */
const refusals = new Set([400, 413, 422]);

/** The vectors in the order of the texts, when they are what was asked for; null otherwise. */
function readVectors(reply: unknown, count: number): Float32Array[] | null {
  const rows = replySchema.safeParse(reply).data?.data;
  if (rows?.length !== count) return null;
  const vectors = new Array<Float32Array | undefined>(count).fill(undefined);
  for (const [at, { index = at, embedding }] of rows.entries()) {
    if (vectors[index] !== undefined || embedding.length !== rows[0]?.embedding.length) return null;
    const vector = Float32Array.from(embedding);
    const length = vector.reduce((sum, value) => sum + value * value, 0);
    if (length === 0 || !Number.isFinite(length)) return null;
    vectors[index] = vector;
  }
  const complete = vectors.filter((vector) => vector !== undefined);
  return complete.length === count && vectors.length === count ? complete : null;
}

/** Asks an OpenAI-compatible endpoint for vectors, and checks what comes back. */
export function createEmbeddingClient(options: Options): EmbeddingClient {
  const { client, model, logger, now, questionLimitMs = 1_500, observe = () => undefined } = options;
  const rest = createEndpointRest(now, options.disappointed);

  async function request(task: string, texts: readonly string[], limits: Limits): Promise<Float32Array[]> {
    const began = performance.now();
    let outcome: 'answered' | 'failed' = 'failed';
    try {
      // Plain numbers: not every server knows the library's base64.
      const body = { model, input: [...texts], encoding_format: 'float' as const };
      const reply = await withinLimit(limits, async (signal) => client.embeddings.create(body, { signal }));
      const vectors = readVectors(reply, texts.length);
      if (vectors === null) throw new EmbeddingFault('unreachable', { status: 200 });
      outcome = 'answered';
      return vectors;
    } catch (error) {
      if (error instanceof EmbeddingFault) throw error;
      const { status, patienceMs } = readRefusal(error);
      const code = status !== undefined && refusals.has(status) ? 'refused' : 'unreachable';
      throw new EmbeddingFault(code, { status, patienceMs, cause: error });
    } finally {
      observe({ task, outcome, seconds: (performance.now() - began) / 1_000 });
    }
  }

  return {
    model,
    embed: (texts, limits) => request('embed-articles', texts, limits),
    async embedQuestion(text, signal) {
      if (!rest.mayAsk(signal)) return null;
      try {
        const [vector] = await request('embed-question', [text], { signal, limitMs: questionLimitMs });
        rest.noteSuccess();
        return vector ?? null;
      } catch (error) {
        const cause = error instanceof EmbeddingFault ? (error.cause ?? error) : error;
        const reason = cause instanceof Error ? cause.name : 'unknown';
        logger.warn(
          { task: 'embed-question', reason, ...rest.noteFailure(cause, signal) },
          'A question got no vector in time; the local index goes on alone',
        );
        return null;
      }
    },
  };
}
