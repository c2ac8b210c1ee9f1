import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../../../contracts/article';
import { articleKeys, withdrawArticle } from '../../lib/api/articles';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { showToast } from '../../ui/toast';

export function WithdrawDialog({ article, onClose }: { article: ArticleView; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
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
    <ConfirmDialog
      title={t('articles.withdraw.title')}
      text={t('articles.withdraw.text')}
      confirm={t('articles.withdraw.submit')}
      loading={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() => withdraw.mutate()}
      onClose={onClose}
    />
  );
}
