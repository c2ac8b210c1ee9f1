import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ArticleView } from '../../../../contracts/article';
import { useFormats } from '../../lib/use-formats';
import { useNow } from '../../lib/use-now';
import { ArticleMarks } from './article-marks';

export function ArticleRow({ article }: { article: ArticleView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  return (
    <li>
      <Link className="article-row" to={`/articles/${article.id}`}>
        <span className="article-title" lang={article.locale}>
          {article.title}
        </span>
        <span className="small muted">
          {t('articles.updated', { time: formats.ago(article.updatedAt, now), name: article.updatedBy })}
        </span>
        <span className="row article-marks">
          <ArticleMarks article={article} />
        </span>
      </Link>
    </li>
  );
}
