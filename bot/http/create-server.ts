import compression from 'compression';
import type { Logger } from 'pino';
import restify from 'restify';
import { PlantaoError } from '../../contracts/plantao-error';
import type { Metrics } from './metrics';
import { setSecurityHeaders } from './security-headers';
import { sendError } from './send-error';

/** A client that neither sends nor takes a byte for so long is cut off. Milliseconds. */
const usualIdleMs = 300_000;

interface HttpServerOptions {
  logger: Logger;
  metrics?: Metrics;
  /** True when the service is reached over HTTPS: browsers are told to stay there. */
  https?: boolean;
  idleMs?: number;
}

/**
 * Makes the restify server that every route and page is mounted on. It listens nowhere yet.
 *
 * Bodies are read by the routes themselves (`defineRoute`), each with its own limit. A handler that is mounted without
 * `defineRoute` may throw a `PlantaoError` all the same: it is answered as an error of `contracts/error`.
 */
export function createHttpServer({
  logger,
  metrics,
  https = false,
  idleMs = usualIdleMs,
}: HttpServerOptions): restify.Server {
  const server = restify.createServer({
    name: '',
    ignoreTrailingSlash: true,
    maxParamLength: 300,
    handleUncaughtExceptions: false,
  });
  // A body may take its time on a phone's connection, but neither headers nor bodies for ever (slow loris).
  server.server.headersTimeout = 20_000;
  server.server.requestTimeout = 120_000;
  // Who asks for much and never reads would keep it in memory. WebSockets are no longer counted once they are open.
  server.server.timeout = idleMs;

  server.pre((request, response, next) => {
    response.removeHeader('Server');
    setSecurityHeaders(response, { https });
    if (isAddressValid(request)) return next();
    sendError(response, new PlantaoError('invalid-input', 'The address is not valid.'), logger);
    return next(false);
  });
  const compress = compression({ threshold: 1024 });
  server.pre((request, response, next) => compress(request as never, response as never, next));
  // Monitors and link checkers ask for the head alone. Node sends no body to a request that came as HEAD.
  server.pre((request, _response, next) => {
    if (request.method === 'HEAD') request.method = 'GET';
    next();
  });
  if (metrics) {
    server.pre((request, response, next) => {
      const started = process.hrtime.bigint();
      response.once('finish', () => {
        const seconds = Number(process.hrtime.bigint() - started) / 1e9;
        const { method = 'GET' } = request;
        const { path } = request.getRoute() ?? { path: undefined };
        const route = typeof path === 'string' ? path : 'none';
        metrics.observeRequest({ method, route, status: response.statusCode, seconds });
      });
      next();
    });
  }

  server.on(
    'restifyError',
    // Its fourth argument stays uncalled: it would make restify answer a second time.
    (_request: restify.Request, response: restify.Response, error: unknown) => {
      sendError(response, translateRestifyError(error), logger);
    },
  );
  return server;
}

/**
 * Whether the request's target and its `Host` make an address. restify puts the two together, outside any handler, to
 * find the route: what cannot be parsed there would end the process, and a host with a path in it chooses the route.
 */
function isAddressValid(request: restify.Request): boolean {
  if (/[/?#@\\]/.test(request.headers.host ?? '')) return false;
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
}

/** restify's own refusals, as ours. */
function translateRestifyError(error: unknown): unknown {
  if (error instanceof PlantaoError || !(error instanceof Error)) return error;
  switch ('statusCode' in error ? error.statusCode : undefined) {
    case 400:
      return new PlantaoError('invalid-input', 'The address is not valid.', { cause: error });
    case 404:
      return new PlantaoError('not-found', 'There is nothing at this address.', { cause: error });
    case 405:
      return new PlantaoError('not-found', 'This address does not answer to this method.', { cause: error });
    default:
      return error;
  }
}
