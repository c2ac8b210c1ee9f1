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
  /** The customer's and the knowledge base's words. Personal data is masked before they leave. */
  material: string;
  /** What a usable answer looks like. */
  schema: z.ZodType<Answer>;
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
const longestMaterial = 20_000;

const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});

/** The first JSON object in a model's text: some wrap it in prose or a code fence. */
function readJson(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  return JSON.parse(start < 0 || end < start ? text : text.slice(start, end + 1));
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

  function noteFailure(task: string, error: unknown): null {
    failures += 1;
    if (failures >= failuresToRest) restUntil = now().getTime() + restMs;
    const reason = error instanceof Error ? error.name : 'unknown';
    logger.warn(
      { task, reason, failures },
      'The language model gave no usable answer; the local path goes on',
    );
    return null;
  }

  return {
    async ask({ task, instructions, material, schema, signal }) {
      if (now().getTime() < restUntil) return null;
      try {
        const reply = await client.chat.completions.create(
          {
            model: settings.model,
            temperature: 0,
            response_format: { type: 'json_object' },
            messages: [
              { role: 'system', content: `${instructions}\nAnswer with one JSON object and nothing else.` },
              { role: 'user', content: maskPersonalData(material.slice(0, longestMaterial)) },
            ],
          },
          { signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]) },
        );
        const content = replySchema.parse(reply).choices[0]?.message.content ?? '';
        const answer = schema.parse(readJson(content));
        failures = 0;
        return answer;
      } catch (error) {
        return noteFailure(task, error);
      }
    },
  };
}
