import * as z from 'zod';
import { errorBodySchema } from '../../contracts/error';
import { defineRoute, isOwnApi, type Route } from './route';

type JsonObject = Record<string, unknown>;

/** `GET /api/openapi.json`: the API's description, generated from the schemas that the routes validate with. */
export function openapiRoute(routes: readonly Route[], version: string): Route {
  let document: JsonObject | undefined;
  return defineRoute({
    method: 'get',
    path: '/api/openapi.json',
    access: 'public',
    summary: 'This description.',
    // Tools fetch it by an address of their own making, often with a date or a version behind it.
    query: z.looseObject({}),
    handle: async ({ response }) => {
      document ??= describeRoutes(routes, version);
      response.setHeader('Cache-Control', 'public, max-age=300');
      return document;
    },
  });
}

export function describeRoutes(routes: readonly Route[], version: string): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [route.method === 'del' ? 'delete' : route.method]: describeRoute(route),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Plantão', version },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'plantao_session' },
        directLine: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Error: toSchema(errorBodySchema, 'output') },
    },
  };
}

function describeRoute(route: Route): JsonObject {
  const parameters = [...pathParameters(route), ...queryParameters(route), ...headerParameters(route)];
  const content = describeAnswer(route);
  const status = String(route.status ?? (content === null ? 204 : 200));
  return {
    summary: route.summary,
    ...describeSecurity(route),
    ...(route.access === 'public' || route.access === 'signed-in' ? {} : { 'x-permission': route.access }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...describeBody(route),
    responses: {
      [status]: { description: 'Done.', ...responseHeaders(route), ...(content === null ? {} : { content }) },
      default: { description: 'What went wrong, and what to do.', content: describeFault(route) },
    },
  };
}

function describeSecurity(route: Route): JsonObject {
  if (route.access !== 'public') return { security: [{ session: [] }] };
  return route.bearer ? { security: [{ directLine: [] }] } : {};
}

function describeAnswer({ response, produces }: Route): JsonObject | null {
  if (response) return { 'application/json': { schema: toSchema(response, 'output') } };
  return produces === undefined ? null : Object.fromEntries(produces.map((type) => [type, {}]));
}

/** A page says what went wrong as a page. */
function describeFault({ produces }: Route): JsonObject {
  return {
    'application/json': { schema: { $ref: '#/components/schemas/Error' } },
    ...(produces?.includes('text/html') ? { 'text/html': {} } : {}),
  };
}

function describeBody(route: Route): JsonObject {
  if (route.bodyKind === 'json' && route.body) {
    const schema = toSchema(route.body, 'input');
    const required = !z.safeParse(route.body, undefined).success;
    return { requestBody: { required, content: { 'application/json': { schema } } } };
  }
  if (route.bodyKind !== 'raw') return {};
  const types = route.contentTypes ?? ['application/octet-stream'];
  return {
    requestBody: { required: true, content: Object.fromEntries(types.map((type) => [type, {}])) },
  };
}

function pathParameters(route: Route): JsonObject[] {
  return [...route.path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(route: Route): JsonObject[] {
  const schema = route.query ? toSchema(route.query, 'input') : {};
  const faults = route.query ? (z.safeParse(route.query, {}).error?.issues ?? []) : [];
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: faults.some(({ path }) => path[0] === name),
    schema: property,
  }));
}

function headerParameters(route: Route): JsonObject[] {
  if (route.method === 'get' || !isOwnApi(route)) return [];
  const own = {
    name: 'X-Requested-With',
    in: 'header',
    required: true,
    schema: { type: 'string', const: 'plantao' },
  };
  const seen = {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The ETag of what was read: refused with `conflict` when somebody saved since.',
    schema: { type: 'string' },
  };
  return route.versioned ? [own, seen] : [own];
}

function responseHeaders(route: Route): JsonObject {
  if (!route.versioned) return {};
  return { headers: { ETag: { description: 'The version that this is.', schema: { type: 'string' } } } };
}

function toSchema(schema: z.core.$ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
