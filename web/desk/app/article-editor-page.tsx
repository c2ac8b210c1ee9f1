import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ArticleEditor } from '../features/articles/article-editor';
import { NewArticle } from '../features/articles/new-article';
import { TryBox } from '../features/knowledge-try/try-box';
import { articleQuery } from '../lib/api/articles';
import { usePageTitle } from '../lib/page-title';
import { areasOf } from '../lib/permissions';
import { useSession } from '../lib/use-session';
import { ErrorNotice } from '../ui/error-notice';
import { SkeletonRows } from '../ui/states';
import { Forbidden } from './forbidden';

export default function ArticleEditorPage() {
  const { id } = useParams();
  const mayWrite = areasOf(useSession()).writeArticles;
  if (id !== undefined) return <Existing key={id} id={id} />;
  return mayWrite ? <New /> : <Forbidden />;
}

function New() {
  const { t } = useTranslation();
  usePageTitle(t('articles.editor.newTitle'));
  return <NewArticle />;
}

function Existing({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(articleQuery(id));
  usePageTitle(data?.title ?? t('articles.title'));
  if (data !== undefined) {
    return (
      <ArticleEditor
        article={data}
        renderTry={(save) => <TryBox articleId={id} locale={data.locale} before={save} />}
      />
    );
  }
  return error === null ? (
    <SkeletonRows rows={4} />
  ) : (
    <ErrorNotice wholePage error={error} onRetry={() => void refetch()}>
      <Link to="/articles">{t('articles.back')}</Link>
    </ErrorNotice>
  );
}
