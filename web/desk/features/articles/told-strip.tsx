import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ArticleView } from '../../../../contracts/article';
import { toldCountQuery } from '../../lib/api/recall';
import { Strip } from '../../ui/states';

/** Says that customers were told an old text of the article; nothing where none was. */
export function ToldStrip({ article }: { article: ArticleView }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...toldCountQuery(article.id, article.publishedRevision),
    enabled: article.state !== 'draft',
  });
  if (data === undefined || data.total === 0) return null;
  return (
    <Strip tone="warn" icon="history">
      <span>
        {t('answerRecall.people', { count: data.customers })}
        {data.open === 0 ? null : ` ${t('answerRecall.open', { count: data.open })}`}
      </span>
      <Link to={`/articles/${article.id}/told`}>{t('answerRecall.see')}</Link>
    </Strip>
  );
}
