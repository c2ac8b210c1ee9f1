import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type restify from 'restify';
import { PlantaoError } from '../../contracts/plantao-error';
import { mayDo } from '../../staff/permissions';
import type { StaffRecord } from '../../staff/staff-member';
import { readAddress } from './read-address';
import { maxJsonBytes, parseJson, readBody } from './read-body';
import { type Access, alreadySent, isOwnApi, type Route } from './route';
import { sendError } from './send-error';
import { sendJson } from './send-json';
import { validate } from './validate';

interface MountDependencies {
  logger: Logger;
  /** Who is signed in by the request's cookie, or null. */
  authenticate(request: IncomingMessage, response: ServerResponse): Promise<StaffRecord | null>;
  /** How many proxies of ours stand before this service. */
  trustedProxies?: number;
}

/** Puts the routes on the server. Every endpoint goes the same way: authorise, parse, act, present. */
export function mountRoutes(
  server: restify.Server,
  routes: readonly Route[],
  dependencies: MountDependencies,
): void {
  for (const route of routes) {
    server[route.method](route.path, async (request: restify.Request, response: restify.Response) => {
      try {
        await answer(route, request, response, dependencies);
      } catch (error) {
        sendError(response, error, dependencies.logger);
      }
    });
  }
}

async function answer(
  route: Route,
  request: restify.Request,
  response: restify.Response,
  { authenticate, trustedProxies = 0 }: MountDependencies,
): Promise<void> {
  refuseForeignPages(route, request);
  const staff =
    route.access === 'public' ? null : authorise(route.access, await authenticate(request, response));
  const params: unknown = route.params
    ? validate(route.params, { ...request.params }, 'path')
    : { ...request.params };
  const query = route.query ? validate(route.query, readQuery(request), 'query') : readQuery(request);
  const body = await readRouteBody(route, request);
  const address = readAddress(request, trustedProxies);
  const result = await route.run({ staff, params, query, body, address, request, response });
  if (result !== alreadySent) sendJson(response, route.status ?? 200, result);
}

/** A page of another site can send a browser's cookie along, but not this header without our leave. */
function refuseForeignPages(route: Route, request: restify.Request): void {
  if (route.method === 'get' || !isOwnApi(route)) return;
  if (request.headers['x-requested-with'] === 'plantao') return;
  throw new PlantaoError('not-allowed', 'Send the header X-Requested-With: plantao.');
}

function authorise(access: Access, staff: StaffRecord | null): StaffRecord {
  if (staff === null) throw new PlantaoError('not-signed-in', 'Sign in first.');
  if (access !== 'signed-in' && access !== 'public' && !mayDo(staff.roles, access)) {
    throw new PlantaoError('not-allowed', 'Your role does not allow this. Ask an administrator.');
  }
  return staff;
}

async function readRouteBody(route: Route, request: restify.Request): Promise<unknown> {
  if (route.bodyKind === 'stream' || (route.bodyKind === 'none' && !route.body)) return undefined;
  checkContentType(route, request);
  const bytes = await readBody(request, route.maxBytes ?? maxJsonBytes);
  if (route.bodyKind === 'raw') return bytes;
  const value = parseJson(request, bytes);
  return route.body ? validate(route.body, value, 'body') : value;
}

function checkContentType({ contentTypes }: Route, request: restify.Request): void {
  if (!contentTypes) return;
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!contentTypes.includes(type)) {
    throw new PlantaoError('unsupported-media-type', `Send Content-Type: ${contentTypes.join(' or ')}.`);
  }
}

/** The query as plain strings; a name that comes twice becomes a list. */
function readQuery(request: IncomingMessage): Record<string, string | string[]> {
  const url = request.url ?? '';
  const start = url.indexOf('?');
  if (start < 0) return {};
  const search = new URLSearchParams(url.slice(start + 1));
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
