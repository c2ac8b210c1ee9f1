import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { recallSchema } from '../../../../contracts/recall';
import { queryString, request } from './request';

const path = (id: string) => `/articles/${encodeURIComponent(id)}/told`;

/** How many were told an old text of an article in the last thirty days; `revision` is the published one. */
export function toldCountQuery(id: string, revision: number | null) {
  return queryOptions({
    queryKey: ['articles', 'told', id, 'count', revision] as const,
    queryFn: ({ signal }) => request(recallSchema, `${path(id)}?limit=1`, { signal }),
  });
}

/** Who was told an old text since a moment (ISO 8601), open conversations first. */
export function toldQuery(id: string, since: string) {
  return infiniteQueryOptions({
    queryKey: ['articles', 'told', id, 'list', since] as const,
    queryFn: ({ pageParam, signal }) =>
      request(recallSchema, `${path(id)}${queryString({ since, cursor: pageParam })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
