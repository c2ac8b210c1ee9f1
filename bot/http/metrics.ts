import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** Where further figures are registered. */
  registry: Registry;
  /** Notes one answered request; `route` is the pattern, never the path, so that the series stay few. */
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  stop(): void;
}

/** The process's figures in Prometheus' format: node's own, and the time of requests by route. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'plantao_http_request_seconds',
    help: 'Time from a request to its answer, in seconds.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return {
    registry,
    observeRequest: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    stop: () => registry.clear(),
  };
}
