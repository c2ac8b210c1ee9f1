import { fetchLimited } from './fetch-limited';

export interface ClientSettings {
  apiKey: string;
  /** Null: OpenAI's own. */
  baseUrl: string | null;
}

/** Requests bring their own limits; this one is for those that forgot, in milliseconds. */
const longestRequestMs = 60_000;

/** Opens the client library on an endpoint; it is loaded here and nowhere else. */
export async function openClient({ apiKey, baseUrl }: ClientSettings) {
  // Loaded only where it is used: the package costs memory that an installation without a model need not spend.
  const { OpenAI: Client } = await import('openai');
  return new Client({
    apiKey,
    // What fails is not asked again within the same turn.
    maxRetries: 0,
    timeout: longestRequestMs,
    fetch: fetchLimited,
    ...(baseUrl === null ? {} : { baseURL: baseUrl }),
  });
}

export type EndpointClient = Awaited<ReturnType<typeof openClient>>;
