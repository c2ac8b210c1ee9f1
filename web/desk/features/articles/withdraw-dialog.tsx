import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../../../contracts/article';
import { articleKeys, withdrawArticle } from '../../lib/api/articles';
import { useErrorText } from '../../lib/use-error-text';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Strip } from '../../ui/states';
import { showToast } from '../../ui/toast';

export function WithdrawDialog({ article, onClose }: { article: ArticleView; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const withdraw = useMutation({
    mutationFn: () => withdrawArticle(article.id),
    onSuccess: (withdrawn) => {
      client.setQueryData(articleKeys.one(article.id), withdrawn);
      void client.invalidateQueries({ queryKey: articleKeys.all });
      showToast(t('articles.withdraw.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('articles.withdraw.title')} opened onClose={onClose}>
      <div className="stack">
        <p>{t('articles.withdraw.text')}</p>
        {withdraw.error === null ? null : (
          <Strip tone="bad" icon="alert" live="assertive">
            {errorText(withdraw.error)}
          </Strip>
        )}
        <div className="dialog-end">
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button look="danger" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('articles.withdraw.submit')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
