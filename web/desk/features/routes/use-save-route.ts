import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Category } from '../../../../contracts/category';
import { errorCode } from '../../lib/api/api-error';
import type { Versioned } from '../../lib/api/request';
import { routesQuery, saveRoutes } from '../../lib/api/settings';
import { changeRoute, type RouteChange } from './change-route';

/** How often others may save in between before this gives up. */
const MOST_TRIES = 4;

/**
 * Saves a change to one category with the whole list, as the server keeps it. What others did to other categories
 * meanwhile stays; what they did to the same one is a `RouteConflict`.
 */
export function useSaveRoute(saved: Versioned<Category[]>, onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    async mutationFn(change: RouteChange) {
      let list = saved;
      for (let tries = 1; ; tries++) {
        const content = changeRoute(list.content, change);
        try {
          return await saveRoutes({ content, version: list.version });
        } catch (error) {
          const isOutdated = errorCode(error) === 'conflict';
          if (!isOutdated || tries === MOST_TRIES) throw error;
          list = await client.fetchQuery({ ...routesQuery, staleTime: 0 });
        }
      }
    },
    onSuccess(written) {
      client.setQueryData(routesQuery.queryKey, written);
      void client.invalidateQueries({ queryKey: routesQuery.queryKey });
      onSaved();
    },
  });
}
