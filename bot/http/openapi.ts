import * as z from 'zod';
import { errorBodySchema } from '../../contracts/error';
import { defineRoute, type Route } from './route';

type JsonObject = Record<string, unknown>;

/** `GET /api/openapi.json`: the API's description, generated from the schemas that the routes validate with. */
export function openapiRoute(routes: readonly Route[], version: string): Route {
  let document: JsonObject | undefined;
  return defineRoute({
    method: 'get',
    path: '/api/openapi.json',
    access: 'public',
    summary: 'This description.',
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
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'plantao_session' } },
      schemas: { Error: toSchema(errorBodySchema, 'output') },
    },
  };
}

function describeRoute(route: Route): JsonObject {
  const parameters = [...pathParameters(route), ...queryParameters(route), ...headerParameters(route)];
  const status = String(route.status ?? (route.response ? 200 : 204));
  const content = route.response
    ? { content: { 'application/json': { schema: toSchema(route.response, 'output') } } }
    : {};
  const failed = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } };
  return {
    summary: route.summary,
    ...(route.access === 'public' ? {} : { security: [{ session: [] }] }),
    ...(route.access === 'public' || route.access === 'signed-in' ? {} : { 'x-permission': route.access }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...describeBody(route),
    responses: {
      [status]: { description: 'Done.', ...responseHeaders(route), ...content },
      default: { description: 'What went wrong, and what to do.', ...failed },
    },
  };
}

function describeBody(route: Route): JsonObject {
  if (route.bodyKind === 'json' && route.body) {
    const schema = toSchema(route.body, 'input');
    return { requestBody: { required: true, content: { 'application/json': { schema } } } };
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
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }));
}

function headerParameters(route: Route): JsonObject[] {
  if (route.method === 'get' || !route.path.startsWith('/api/')) return [];
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
