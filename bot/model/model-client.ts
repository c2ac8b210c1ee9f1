import type { Logger } from 'pino';
import { z } from 'zod';
import { maskPersonalData } from '../../language/mask-personal-data';
import { withinLimit } from '../within-limit';
import { createEndpointRest, readRefusal } from './endpoint-rest';
import type { ObserveModelRequest } from './model-metrics';
import type { EndpointClient } from './open-client';

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
  client: Pick<EndpointClient, 'chat'>;
  model: string;
  logger: Logger;
  now: () => Date;
  /** How long one question may take, in milliseconds. */
  limitMs?: number;
  /** Turns in which the endpoint failed. */
  disappointed?: WeakSet<AbortSignal>;
  observe?: ObserveModelRequest;
}

const longestReference = 20_000;
const longestCustomerText = 4_000;
const mostAnswerTokens = 800;

const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});

/** The first JSON object in a model's text: some wrap it in prose or a code fence. */
function readJson(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  return JSON.parse(start < 0 || end < start ? text : text.slice(start, end + 1));
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

export function createModelClient(options: Options): ModelClient {
  const { client, model, logger, now, limitMs = 4_000, observe = () => undefined } = options;
  const rest = createEndpointRest(now, options.disappointed);
  /** True once the endpoint refused the finer parameters: many compatible servers, and some models, know few. */
  let isPlain = false;

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
        model,
        messages: messagesOf(question),
        ...(plain ? {} : finer),
      },
      { signal },
    );
  }

  async function completeAnyhow(question: Question<unknown>): Promise<unknown> {
    return withinLimit({ signal: question.signal, limitMs }, async (signal) => {
      const plain = isPlain;
      try {
        return await complete(question, signal, plain);
      } catch (error) {
        if (plain || readRefusal(error).status !== 400) throw error;
        const reply = await complete(question, signal, true);
        isPlain = true;
        return reply;
      }
    });
  }

  return {
    async ask(question) {
      const { task, signal } = question;
      if (!rest.mayAsk(signal)) return null;
      const began = performance.now();
      let outcome: 'answered' | 'failed' = 'failed';
      try {
        const reply = replySchema.parse(await completeAnyhow(question));
        const answer = question.schema.parse(readJson(reply.choices[0]?.message.content ?? ''));
        rest.noteSuccess();
        outcome = 'answered';
        return answer;
      } catch (error) {
        const reason = error instanceof Error ? error.name : 'unknown';
        logger.warn(
          { task, reason, ...rest.noteFailure(error, signal) },
          'The language model gave no usable answer; the local path goes on',
        );
        return null;
      } finally {
        observe({ task, outcome, seconds: (performance.now() - began) / 1_000 });
      }
    },
  };
}
