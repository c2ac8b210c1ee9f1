import { Gauge, Histogram, type Registry } from 'prom-client';
import type { Locale } from '../../contracts/locale';
import type { EmbeddingProgress } from '../../knowledge-base/embeddings/keep-embeddings';

/** One request to the endpoint. */
export interface ModelRequest {
  /** What it was for: `rerank`, `phrase`, `classify`, `embed-question` or `embed-articles`. */
  task: string;
  outcome: 'answered' | 'failed';
  seconds: number;
}

export type ObserveModelRequest = (request: ModelRequest) => void;

/** What the operator watches of a model: how long its answers take, and how many are of no use. */
export function createModelMetrics(registry: Registry): ObserveModelRequest {
  const requests = new Histogram({
    name: 'plantao_model_request_seconds',
    help: 'Time from a request to the model endpoint to its checked answer, in seconds.',
    labelNames: ['task', 'outcome'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2.5, 4, 10, 30],
    registers: [registry],
  });
  return ({ task, outcome, seconds }) => requests.observe({ task, outcome }, seconds);
}

interface Embedding {
  progress(): EmbeddingProgress;
  weights(): ReadonlyMap<Locale, number>;
}

/** How far the articles are embedded, and what that is worth. */
export function measureEmbedding(registry: Registry, { progress, weights }: Embedding): void {
  new Gauge({
    name: 'plantao_embedding_items',
    help: 'Articles with vectors, articles waiting for them, and passages that the endpoint refused.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(progress())) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'plantao_embedding_weight',
    help: 'What similarity in meaning counts beside the words, in logits a deviation; 0 while it is left out.',
    labelNames: ['locale'],
    registers: [registry],
    collect() {
      for (const [locale, weight] of weights()) this.set({ locale }, weight);
    },
  });
}
