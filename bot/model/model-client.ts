import type { Logger } from 'pino';
import { z } from 'zod';
import { maskPersonalData } from '../../language/mask-personal-data';

export interface ModelSettings {
  apiKey: string;
  baseUrl: string | null;
  model: string;
}

export interface Question<Answer> {
  /** Names the question in the log. */
  task: string;
  instructions: string;
  /** What is published anyway, or the operator's own: articles, categories. It leaves as it is. */
  reference: string;
  /** The customer's own words. Personal data is masked before they leave. */
  customerText: string;
  /** What a usable answer looks like. */
  schema: z.ZodType<Answer>;
  /** The turn's: it ends when the turn has used up its time. */
  signal: AbortSignal;
}

/** Asks an OpenAI-compatible endpoint. Every question may come back empty-handed: the local path is behind it. */
export interface ModelClient {
  /** The checked answer; null when it failed, was late, made no sense, or the endpoint is resting. */
  ask<Answer>(question: Question<Answer>): Promise<Answer | null>;
}

interface Options {
  settings: ModelSettings;
  logger: Logger;
  now: () => Date;
  /** How long one question may take, in milliseconds. */
  limitMs?: number;
}

/** After so many failures in a row the endpoint is left alone for a while, so that no turn waits for a dead one. */
const failuresToRest = 3;
const restMs = 30_000;
/** An endpoint that asks for patience gets it, up to this many milliseconds. */
const longestRestMs = 10 * 60_000;
const longestReference = 20_000;
const longestCustomerText = 4_000;
const mostAnswerTokens = 800;

const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});
const refusalSchema = z.object({ status: z.number(), headers: z.instanceof(Headers).optional() });

/** The first JSON object in a model's text: some wrap it in prose or a code fence. */
function readJson(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  return JSON.parse(start < 0 || end < start ? text : text.slice(start, end + 1));
}

/** How long a refusal asks to be left alone, in milliseconds; 0 when it does not say. */
function askedPatience(headers: Headers | undefined): number {
  const seconds = Number(headers?.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? Math.min(seconds * 1_000, longestRestMs) : 0;
}

function messagesOf({ instructions, reference, customerText }: Question<unknown>) {
  // Cut again after masking: what the first cut broke in two is not recognised as what it was.
  const words = maskPersonalData(customerText.slice(0, 2 * longestCustomerText)).slice(
    0,
    longestCustomerText,
  );
  const material = `${reference.slice(0, longestReference)}\n\nCustomer's message:\n${words}`;
  return [
    {
      role: 'system' as const,
      content: `${instructions}\nAnswer with one JSON object and nothing else.`,
    },
    { role: 'user' as const, content: material },
  ];
}

export async function createModelClient({
  settings,
  logger,
  now,
  limitMs = 4_000,
}: Options): Promise<ModelClient> {
  // Loaded only where it is used: the package costs memory that an installation without a model need not spend.
  const { OpenAI: Client } = await import('openai');
  const client = new Client({
    apiKey: settings.apiKey,
    maxRetries: 0,
    timeout: limitMs,
    ...(settings.baseUrl === null ? {} : { baseURL: settings.baseUrl }),
  });
  let failures = 0;
  let restUntil = 0;
  /** True once the endpoint refused the finer parameters: many compatible servers, and some models, know few. */
  let isPlain = false;
  /** Turns in which a question failed: the same turn does not wait a second time. */
  const disappointed = new WeakSet<AbortSignal>();

  function noteFailure({ task, signal }: Question<unknown>, error: unknown): null {
    disappointed.add(signal);
    failures += 1;
    const refusal = refusalSchema.safeParse(error).data;
    const patience = askedPatience(refusal?.headers);
    const rest = Math.max(patience, failures >= failuresToRest ? restMs : 0);
    if (rest > 0) restUntil = Math.max(restUntil, now().getTime() + rest);
    const reason = error instanceof Error ? error.name : 'unknown';
    logger.warn(
      { task, reason, status: refusal?.status, failures, restMs: rest },
      'The language model gave no usable answer; the local path goes on',
    );
    return null;
  }

  async function complete(
    question: Question<unknown>,
    signal: AbortSignal,
    plain: boolean,
  ): Promise<unknown> {
    const finer = {
      temperature: 0,
      max_tokens: mostAnswerTokens,
      response_format: { type: 'json_object' as const },
    };
    return client.chat.completions.create(
      {
        model: settings.model,
        messages: messagesOf(question),
        ...(plain ? {} : finer),
      },
      { signal },
    );
  }

  async function completeAnyhow(question: Question<unknown>): Promise<unknown> {
    const signal = AbortSignal.any([question.signal, AbortSignal.timeout(limitMs)]);
    const plain = isPlain;
    try {
      return await complete(question, signal, plain);
    } catch (error) {
      if (plain || refusalSchema.safeParse(error).data?.status !== 400) throw error;
      const reply = await complete(question, signal, true);
      isPlain = true;
      return reply;
    }
  }

  return {
    async ask(question) {
      if (now().getTime() < restUntil || disappointed.has(question.signal)) return null;
      try {
        const reply = replySchema.parse(await completeAnyhow(question));
        const answer = question.schema.parse(readJson(reply.choices[0]?.message.content ?? ''));
        failures = 0;
        return answer;
      } catch (error) {
        return noteFailure(question, error);
      }
    },
  };
}
