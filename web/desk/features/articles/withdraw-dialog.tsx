import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../../../contracts/article';
import { errorCode } from '../../lib/api/api-error';
import { checkedOnce, checkWithdrawal } from '../../lib/api/article-tests';
import { articleKeys, withdrawArticle } from '../../lib/api/articles';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { showToast } from '../../ui/toast';
import { ChangeCheck } from './change-check';

export function WithdrawDialog({ article, onClose }: { article: ArticleView; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const check = useQuery({
    ...checkedOnce,
    queryKey: ['articles', 'check', article.id, 'withdraw'],
    queryFn: () => checkWithdrawal(article.id),
  });
  const [despite, setDespite] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => withdrawArticle(article.id, despite),
    onError: (error) => {
      if (errorCode(error) === 'tests-regress') void check.refetch();
    },
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
      disabled={(check.data?.regressions ?? 0) > 0 && !despite}
      onClose={onClose}
    >
      <ChangeCheck query={check} despite={despite} onDespite={setDespite} />
    </ConfirmDialog>
  );
}
