import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Category } from '../../../../contracts/category';
import { errorCode } from '../../lib/api/api-error';
import type { Versioned } from '../../lib/api/request';
import { categoriesQuery, saveCategories } from '../../lib/api/settings';
import { type CategoryChange, changeCategory } from './change-category';

/** How often others may save in between before this gives up. */
const mostTries = 4;

/**
 * Saves a change to one category with the whole list, as the server keeps it. What others did to other categories
 * meanwhile stays; what they did to the same one is a `CategoryConflict`.
 */
export function useSaveCategory(saved: Versioned<Category[]>, onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    async mutationFn(change: CategoryChange) {
      let list = saved;
      for (let tries = 1; ; tries++) {
        const content = changeCategory(list.content, change);
        try {
          return await saveCategories({ content, version: list.version });
        } catch (error) {
          const isOutdated = errorCode(error) === 'conflict';
          if (!isOutdated || tries === mostTries) throw error;
          list = await client.fetchQuery({ ...categoriesQuery, staleTime: 0 });
        }
      }
    },
    onSuccess(written) {
      client.setQueryData(categoriesQuery.queryKey, written);
      void client.invalidateQueries({ queryKey: categoriesQuery.queryKey });
      onSaved();
    },
  });
}
