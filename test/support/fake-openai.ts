import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { hashedVector } from './hashed-vectors';

const requestSchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  temperature: z.number().optional(),
  response_format: z.unknown().optional(),
});

/** One request to `/chat/completions`, as it came over the wire. */
interface ChatRequest extends z.infer<typeof requestSchema> {
  authorization: string;
  /** The whole body, to look for what must not be in it. */
  raw: string;
}

const embeddingSchema = z.looseObject({
  model: z.string(),
  input: z.array(z.string()),
  encoding_format: z.string().optional(),
});

/** One request to `/embeddings`. */
interface EmbeddingRequest extends z.infer<typeof embeddingSchema> {
  authorization: string;
  raw: string;
}

/** What the server does with a request. */
export type Reply =
  /** A well-formed completion with this text. */
  | { says: string }
  /** Anything else that a server may answer. */
  | { status: number; body: string; headers?: Record<string, string> }
  /** Takes the request and never answers. */
  | 'nothing'
  /** Ends the connection. */
  | 'hang up';

export interface FakeOpenai {
  /** For OPENAI_BASE_URL. */
  url: string;
  requests: ChatRequest[];
  /** What every further request gets. */
  answer: (request: ChatRequest) => Reply | Promise<Reply>;
  embeddings: EmbeddingRequest[];
  /** What every further request for vectors gets; null: those that `vectorOf` gives. */
  answerEmbedding: (request: EmbeddingRequest) => Reply | null | Promise<Reply | null>;
  vectorOf: (text: string) => number[];
  close(): Promise<void>;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, reply: Reply, model: string): void {
  if (reply === 'nothing') return;
  if (reply === 'hang up') {
    response.destroy();
    return;
  }
  if ('status' in reply) {
    response.writeHead(reply.status, { 'Content-Type': 'application/json', ...reply.headers });
    response.end(reply.body);
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_767_225_600,
      model,
      choices: [
        {
          index: 0,
          finish_reason: 'stop',
          message: { role: 'assistant', content: reply.says, refusal: null },
        },
      ],
      usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 },
    }),
  );
}

function vectorsReply({ model, input }: EmbeddingRequest, vectorOf: FakeOpenai['vectorOf']): Reply {
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
  const usage = { prompt_tokens: 10, total_tokens: 10 };
  return { status: 200, body: JSON.stringify({ object: 'list', data, model, usage }) };
}

/** A server on this machine that speaks the OpenAI API's chat completions and embeddings, with scripted answers. */
export async function startFakeOpenai(): Promise<FakeOpenai> {
  const requests: ChatRequest[] = [];
  const fake: FakeOpenai = {
    url: '',
    requests,
    answer: () => ({ says: '{}' }),
    embeddings: [],
    answerEmbedding: () => null,
    vectorOf: hashedVector,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer(async (request, response) => {
    const raw = await readText(request);
    const authorization = request.headers.authorization ?? '';
    if (request.method === 'POST' && request.url === '/v1/embeddings') {
      const asked = { ...embeddingSchema.parse(JSON.parse(raw)), authorization, raw };
      fake.embeddings.push(asked);
      send(response, (await fake.answerEmbedding(asked)) ?? vectorsReply(asked, fake.vectorOf), asked.model);
      return;
    }
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      send(response, { status: 404, body: '{"error":{"message":"not found"}}' }, '');
      return;
    }
    const asked = { ...requestSchema.parse(JSON.parse(raw)), authorization, raw };
    requests.push(asked);
    send(response, await fake.answer(asked), asked.model);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  fake.url = `http://127.0.0.1:${port}/v1`;
  return fake;
}
