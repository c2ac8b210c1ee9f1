import type restify from 'restify';
import * as z from 'zod';
import type { Permission } from '../../staff/permissions';
import type { StaffRecord } from '../../staff/staff-member';
import { refuseUnknown } from './refuse-unknown';

type Schema = z.core.$ZodType;
type Output<S extends Schema | undefined, Otherwise> = S extends Schema ? z.core.output<S> : Otherwise;

/** Who may call a route: anybody, anybody signed in, or those whose roles have a permission. */
export type Access = 'public' | 'signed-in' | Permission;

/**
 * How a body arrives: `json` is parsed and validated; `raw` is handed over as bytes; with `stream` the handler reads
 * the request itself.
 */
type BodyKind = 'json' | 'raw' | 'stream' | 'none';

interface RouteInput<Staff, Params, Query, Body> {
  /** Who is signed in; null on a public route. */
  staff: Staff;
  params: Params;
  query: Query;
  body: Body;
  /** Where the request comes from, behind trusted proxies as well. */
  address: string;
  request: restify.Request;
  response: restify.Response;
}

interface RouteDefinition<
  A extends Access,
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
  K extends BodyKind,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'del';
  /** Such as `/api/articles/:id`. */
  path: string;
  access: A;
  /** One line for the API's description. */
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** `json` where there is a body schema, else `none`. */
  bodyKind?: K;
  /** The largest body, in bytes: 1 MB unless told. */
  maxBytes?: number;
  /** The types of a raw body, such as `text/csv`; any when left out. */
  contentTypes?: readonly string[];
  /** The shape of the answer, for the API's description. */
  response?: Schema;
  /** The types of an answer that is no JSON, such as `text/html`. */
  produces?: readonly string[];
  /** True where the handler reads Direct Line's token from the Authorization header. */
  bearer?: boolean;
  /** What is read has a version (`ETag`) that a change may name (`If-Match`); see versions.ts. */
  versioned?: boolean;
  /** The status of a successful answer; 200, or 204 when there is nothing to say. */
  status?: number;
  /** Returns what is sent as JSON, nothing for 204, or `alreadySent`. */
  handle(
    input: RouteInput<
      A extends 'public' ? null : StaffRecord,
      Output<P, Record<string, string>>,
      Output<Q, Record<string, string | string[]>>,
      K extends 'raw' ? Buffer : Output<B, undefined>
    >,
  ): Promise<unknown>;
}

/** A route whose schemas are known to fit its handler. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'del';
  path: string;
  access: Access;
  summary: string;
  params?: Schema;
  query?: Schema;
  body?: Schema;
  bodyKind: BodyKind;
  maxBytes?: number;
  contentTypes?: readonly string[];
  response?: Schema;
  produces?: readonly string[];
  bearer?: boolean;
  versioned: boolean;
  status?: number;
  /** Validates the parts and runs the handler. */
  run(input: RouteInput<StaffRecord | null, unknown, unknown, unknown>): Promise<unknown>;
}

/** What a handler returns when it has answered by itself, such as with a file. */
export const alreadySent = Symbol('already sent');

const nothing = z.object({});
const noBody = z.nullish(nothing);

/** True for the API of our own, whose callers know it; everything else is a protocol of others, or a page. */
export function isOwnApi({ path }: { path: string }): boolean {
  return path.startsWith('/api/');
}

/**
 * Describes one endpoint: authorise, parse, act, present. `mountRoutes` puts it on the server.
 *
 * A handler gets plain values of its schemas only, so that nothing a client nests (`{"$gt": ""}`) can reach a query as
 * an operator. Under `/api/` what the schemas do not name is refused; elsewhere it is passed over, for protocols grow
 * and their clients add fields.
 */
export function defineRoute<
  A extends Access,
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
  K extends BodyKind = 'json',
>(definition: RouteDefinition<A, P, Q, B, K>): Route {
  const {
    bodyKind = definition.body === undefined ? 'none' : 'json',
    versioned = false,
    handle,
    ...rest
  } = definition;
  return {
    ...rest,
    ...(isOwnApi(rest) ? expectKnown(rest, bodyKind) : {}),
    bodyKind,
    versioned,
    // `mountRoutes` has validated every part with the schemas that these types come from.
    run: (input) => handle(input as Parameters<typeof handle>[0]),
  };
}

/** What a route of our own may be sent: what its schemas name and nothing else, nothing at all where it has none. */
function expectKnown(
  { method, query = nothing, body }: Pick<Route, 'method' | 'query' | 'body'>,
  bodyKind: BodyKind,
): Pick<Route, 'query' | 'body'> {
  const expected = bodyKind === 'none' && method !== 'get' ? noBody : body;
  return {
    query: refuseUnknown(query),
    ...(expected === undefined ? {} : { body: refuseUnknown(expected) }),
  };
}
