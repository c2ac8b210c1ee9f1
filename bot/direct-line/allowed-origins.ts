import type { IncomingMessage, ServerResponse } from 'node:http';
import type restify from 'restify';

/** Which pages may use the chat. */
export interface AllowedOrigins {
  /** True for a request of our own pages, of an allowed origin, or of no page at all. */
  allows(request: IncomingMessage): boolean;
}

const prefix = '/v3/directline/';

/** The host of an origin header; null for one that names none (`null`, of a sandboxed frame or a file). */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

export function createAllowedOrigins({
  allowedOrigins,
  publicUrl,
}: {
  /** Null: all. */
  allowedOrigins: readonly string[] | null;
  publicUrl: string | null;
}): AllowedOrigins {
  const own = publicUrl === null ? null : new URL(publicUrl).host;
  return {
    allows({ headers: { origin, host } }) {
      if (allowedOrigins === null || origin === undefined || allowedOrigins.includes(origin)) return true;
      const from = hostOf(origin);
      return from !== null && (from === own || from === host);
    },
  };
}

function allowPage(request: IncomingMessage, response: ServerResponse, isAnyone: boolean): void {
  response.setHeader('Access-Control-Allow-Origin', isAnyone ? '*' : (request.headers.origin ?? ''));
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}

function answerPreflight(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  // The star covers what clients add of their own, but never Authorization, which has to be named.
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, X-Ms-Bot-Agent, *');
  response.setHeader('Access-Control-Max-Age', '7200');
  response.statusCode = 204;
  response.end();
}

/**
 * Lets pages of other origins use Direct Line, as Web Chat on a shop's own page does: everything goes by the token in
 * the Authorization header, and no cookie is ever accepted, so a page gains nothing from whoever is signed in.
 */
export function mountCrossOriginAccess(
  server: restify.Server,
  origins: AllowedOrigins,
  { isAnyone }: { isAnyone: boolean },
): void {
  server.pre((request, response, next) => {
    if (!request.url?.startsWith(prefix)) return next();
    if (!isAnyone) response.setHeader('Vary', 'Origin');
    // A picture's tag sends no origin, and what the browser keeps of its answer is given to the page's scripts as well.
    const isAllowed = isAnyone || (request.headers.origin !== undefined && origins.allows(request));
    if (isAllowed) allowPage(request, response, isAnyone);
    if (request.method !== 'OPTIONS') return next();
    answerPreflight(response);
    return next(false);
  });
}
