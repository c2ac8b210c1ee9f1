import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../../../contracts/article';
import { errorCode } from '../../lib/api/api-error';
import { checkArticle, checkedOnce } from '../../lib/api/article-tests';
import { articleKeys, publishArticle, revisionsQuery } from '../../lib/api/articles';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/error-notice';
import { ErrorStrip } from '../../ui/error-strip';
import { SkeletonRows } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { ArticleDiff } from './article-diff';
import { textOf } from './article-text';
import { ChangeCheck } from './change-check';

/** Shows what changes for customers, and publishes on a yes. */
export function PublishDialog({ article, onClose }: { article: ArticleView; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const live = article.publishedRevision;
  const revisions = useQuery({ ...revisionsQuery(article.id), enabled: live !== null, staleTime: 0 });
  const before = revisions.data?.find((one) => one.revision === live);
  const check = useQuery({
    ...checkedOnce,
    queryKey: ['articles', 'check', article.id, article.revision],
    queryFn: () => checkArticle({ ...textOf(article), locale: article.locale, articleId: article.id }),
  });
  const [despite, setDespite] = useState(false);
  const isHeld = (check.data?.regressions ?? 0) > 0 && !despite;
  const publish = useMutation({
    mutationFn: () => publishArticle(article.id, article.revision, despite),
    // It was quicker than the check, or somebody published meanwhile: shows which tests.
    onError: (error) => {
      if (errorCode(error) === 'tests-regress') void check.refetch();
    },
    onSuccess: (published) => {
      client.setQueryData(articleKeys.one(article.id), published);
      void client.invalidateQueries({ queryKey: articleKeys.all });
      showToast(t('articles.publish.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('articles.publish.title')} size="wide" opened onClose={onClose}>
      <div className="stack">
        {live === null ? (
          <p>{t('articles.publish.first')}</p>
        ) : revisions.error !== null ? (
          <ErrorNotice error={revisions.error} onRetry={() => void revisions.refetch()} />
        ) : before === undefined ? (
          <SkeletonRows rows={3} />
        ) : (
          <>
            <p>{t('articles.publish.changes')}</p>
            <ArticleDiff
              before={textOf(before)}
              after={textOf(article)}
              same={t('articles.publish.nothing')}
            />
          </>
        )}
        <ChangeCheck query={check} despite={despite} onDespite={setDespite} />
        <ErrorStrip error={publish.error} />
        <div className="dialog-end">
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button
            look="primary"
            disabled={(live !== null && !article.changed) || isHeld}
            loading={publish.isPending}
            onClick={() => publish.mutate()}
          >
            {t('articles.publish.submit')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
