import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../lib/api/api-error';

/** What may go better a second time: no answer, or a server that is not ready. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'network' || error.status >= 500);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (attempt) => Math.min(8_000, 700 * 2 ** attempt),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
