import type restify from 'restify';
import { withinLimit } from '../within-limit';
import type { Metrics } from './metrics';
import { sendJson } from './send-json';

interface HealthDependencies {
  metrics: Metrics;
  /** Asks the database for a sign of life; rejects when there is none. */
  ping(): Promise<unknown>;
  /** True from the moment that the process was told to stop. */
  isShuttingDown(): boolean;
  /** How long the database may take to answer, in milliseconds. */
  pingLimitMs?: number;
}

/**
 * `/healthz` says that the process lives, `/readyz` that it can serve, `/metrics` its figures. All three are for the
 * operator's own network: they name no customer and no configuration.
 */
export function mountHealth(server: restify.Server, dependencies: HealthDependencies): void {
  const { metrics, ping, isShuttingDown, pingLimitMs = 2_000 } = dependencies;

  async function findObstacle(): Promise<string | null> {
    if (isShuttingDown()) return 'shutting-down';
    return withinLimit({ limitMs: pingLimitMs }, ping).then(
      () => null,
      () => 'database-away',
    );
  }

  server.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    sendJson(response, 200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
    const obstacle = await findObstacle();
    sendJson(response, obstacle === null ? 200 : 503, { status: obstacle ?? 'ok' });
  });
  server.get('/metrics', async (_request: restify.Request, response: restify.Response) => {
    response.setHeader('Content-Type', metrics.registry.contentType);
    response.end(await metrics.registry.metrics());
  });
}
