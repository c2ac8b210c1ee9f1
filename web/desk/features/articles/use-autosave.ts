import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ArticleView } from '../../../../contracts/article';
import { errorCode } from '../../lib/api/api-error';
import { articleKeys, articleQuery, updateArticle } from '../../lib/api/articles';
import { useStore } from '../../lib/store';
import { Autosave } from './autosave';

/** One autosave for as long as the article is open. */
export function useAutosave(article: ArticleView) {
  const client = useQueryClient();
  const [autosave] = useState(
    () =>
      new Autosave({
        article,
        save: (update) => updateArticle(article.id, update),
        read: () => client.fetchQuery({ ...articleQuery(article.id), staleTime: 0 }),
        isConflict: (error) => errorCode(error) === 'conflict',
        schedule: (task, ms) => {
          const timer = setTimeout(task, ms);
          return () => clearTimeout(timer);
        },
        now: () => new Date(),
        onSaved: (saved) => {
          client.setQueryData(articleKeys.one(article.id), saved);
          void client.invalidateQueries({ queryKey: articleKeys.lists, refetchType: 'none' });
          void client.invalidateQueries({ queryKey: articleKeys.revisions(article.id) });
        },
      }),
  );
  const state = useStore(autosave.state);
  useEffect(() => {
    autosave.adopt(article);
  }, [autosave, article]);
  useEffect(() => () => autosave.stop(), [autosave]);
  return { autosave, state };
}
