import type { Logger } from 'pino';
import { createEmbeddingClient, type EmbeddingClient } from './embedding-client';
import { createModelClient, type ModelClient } from './model-client';
import type { ObserveModelRequest } from './model-metrics';
import { type ClientSettings, openClient } from './open-client';

export interface ModelEndpoint extends ClientSettings {
  /** Null: nothing is asked of a chat model. */
  model: string | null;
  /** Null: no embeddings. */
  embeddingModel: string | null;
}

/** What an OpenAI-compatible endpoint is asked for; each part may be missing. */
export interface Model {
  chat: ModelClient | null;
  embeddings: EmbeddingClient | null;
}

interface Options {
  /** Null: there is no endpoint, and nothing of the client library is loaded. */
  endpoint: ModelEndpoint | null;
  logger: Logger;
  now: () => Date;
  observe?: ObserveModelRequest;
}

/** The two clients of one endpoint; each is null where the endpoint names no model for it. */
export async function createModel({ endpoint, ...rest }: Options): Promise<Model> {
  if (endpoint === null) return { chat: null, embeddings: null };
  const client = await openClient(endpoint);
  const disappointed = new WeakSet<AbortSignal>();
  const { model, embeddingModel } = endpoint;
  const common = { ...rest, client, disappointed };
  return {
    chat: model === null ? null : createModelClient({ ...common, model }),
    embeddings: embeddingModel === null ? null : createEmbeddingClient({ ...common, model: embeddingModel }),
  };
}
