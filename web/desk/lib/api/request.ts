import * as z from 'zod/mini';
import { errorBodySchema } from '../../../../contracts/error';
import { ApiError } from './api-error';
import { sessionExpired } from './session-expired';

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: { type: string; data: Blob | string };
  signal?: AbortSignal;
  /** An answer that takes longer counts as none, in ms. What is sent `raw` may be large, and has no limit. */
  limitMs?: number;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
  /** The version that is changed, as it was read: refused with `conflict` when there is a newer one. */
  version?: string | null;
  /** False for requests whose 401 is an answer, not the end of the session. */
  expires?: boolean;
}

/** A network that went away without a word lets a request wait for as long as the browser likes. */
const usualLimitMs = 60_000;

async function readError(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('retry-after'));
  const wait = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null;
  const parsed = z.safeParse(errorBodySchema, await response.json().catch(() => undefined));
  if (!parsed.success) return new ApiError('internal', `HTTP ${response.status}`, response.status, {}, wait);
  const { code, message, fields } = parsed.data.error;
  return new ApiError(code, message, response.status, fields, wait);
}

async function send(path: string, options: RequestOptions, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', 'x-requested-with': 'plantao' };
  if (options.raw !== undefined) headers['content-type'] = options.raw.type;
  else if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (typeof options.version === 'string') headers['if-match'] = options.version;
  const body = options.raw?.data ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  try {
    return await fetch(`/api${path}`, {
      method: options.method ?? 'GET',
      headers,
      body,
      signal,
      keepalive: options.keepalive,
      credentials: 'same-origin',
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new ApiError('network', 'The server could not be reached.', 0);
  }
}

/** What was read, and the version that a change to it names. */
export interface Versioned<T> {
  content: T;
  version: string | null;
}

/** Asks the server and checks the answer against `schema`. Throws ApiError, whatever went wrong. */
export async function request<T>(
  schema: z.core.$ZodType<T>,
  path: string,
  options: RequestOptions = {},
): Promise<T> {
  return (await requestVersioned(schema, path, options)).content;
}

/** As `request`, with the version of what was answered. */
export async function requestVersioned<T>(
  schema: z.core.$ZodType<T>,
  path: string,
  options: RequestOptions = {},
): Promise<Versioned<T>> {
  // Until this page's person is back: somebody else may have signed in in another tab, and would be taken for them.
  if (sessionExpired.get() && options.expires !== false) {
    throw new ApiError('not-signed-in', 'The session is over.', 401);
  }
  const limit = new AbortController();
  const end = () => limit.abort();
  if (options.signal?.aborted) end();
  options.signal?.addEventListener('abort', end, { once: true });
  const timer = options.raw === undefined ? setTimeout(end, options.limitMs ?? usualLimitMs) : undefined;
  try {
    return await exchange(schema, path, options, limit.signal);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', end);
  }
}

async function exchange<T>(
  schema: z.core.$ZodType<T>,
  path: string,
  options: RequestOptions,
  signal: AbortSignal,
): Promise<Versioned<T>> {
  const response = await send(path, options, signal);
  if (!response.ok) {
    const error = await readError(response);
    if (error.status === 401 && options.expires !== false) sessionExpired.set(true);
    throw error;
  }
  const text = await response.text().catch(() => {
    throw new ApiError('network', 'The answer broke off.', 0);
  });
  const parsed = z.safeParse(schema, parseJson(text, response.status));
  if (!parsed.success) {
    throw new ApiError('unexpected-answer', z.prettifyError(parsed.error), response.status);
  }
  return { content: parsed.data, version: response.headers.get('etag') };
}

function parseJson(text: string, status: number): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('unexpected-answer', 'The answer is not JSON.', status);
  }
}

/** For answers whose content is not used: the change is read again, or follows as an event. */
export const ignored: z.core.$ZodType<unknown> = z.unknown();

/** `?a=1&b=2` from what is set. */
export function queryString(parts: Record<string, string | number | boolean | null | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
