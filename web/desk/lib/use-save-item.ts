import { type FetchQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { errorCode } from './api/api-error';
import type { Versioned } from './api/request';
import { changeList, type ItemChange, type ItemKind } from './change-list';

/** How often others may save in between before this gives up. */
const mostTries = 4;

interface Options<Item> {
  saved: Versioned<Item[]>;
  query: FetchQueryOptions<Versioned<Item[]>, Error, Versioned<Item[]>, string[]>;
  save: (list: Versioned<Item[]>) => Promise<Versioned<Item[]>>;
  kind: ItemKind<Item>;
  onSaved: () => void;
}

/**
 * Saves a change to one item with the whole list, as the server keeps it. What others did to other items meanwhile
 * stays; what they did to the same one is an `ItemConflict`.
 */
export function useSaveItem<Item>({ saved, query, save, kind, onSaved }: Options<Item>) {
  const client = useQueryClient();
  return useMutation({
    async mutationFn(change: ItemChange<Item>) {
      let list = saved;
      for (let tries = 1; ; tries++) {
        const content = changeList(list.content, change, kind);
        try {
          return await save({ content, version: list.version });
        } catch (error) {
          const isOutdated = errorCode(error) === 'conflict';
          if (!isOutdated || tries === mostTries) throw error;
          list = await client.fetchQuery({ ...query, staleTime: 0 });
        }
      }
    },
    onSuccess(written) {
      client.setQueryData(query.queryKey, written);
      void client.invalidateQueries({ queryKey: query.queryKey });
      onSaved();
    },
  });
}
