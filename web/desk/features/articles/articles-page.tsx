import './articles.css';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { articlesQuery, exportAddress } from '../../lib/api/articles';
import { usePageTitle } from '../../lib/page-title';
import { areasOf } from '../../lib/permissions';
import { useAddressFilters } from '../../lib/use-address-filters';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { EmptyState } from '../../ui/states';
import { ArticleFilters } from './article-filters';
import { ArticlePlaces } from './article-places';
import { ArticleRow } from './article-row';

const filterNames = ['q', 'state', 'locale'] as const;

export default function ArticlesPage() {
  const { t } = useTranslation();
  usePageTitle(t('articles.title'));
  const navigate = useNavigate();
  const areas = areasOf(useSession());
  const { filters, set, clear, filtered } = useAddressFilters(filterNames);
  const list = useInfiniteQuery({ ...articlesQuery(filters), placeholderData: keepPreviousData });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;

  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('articles.title')}</h1>
        <a className="link-button" href={exportAddress} download>
          <Icon name="download" /> {t('articles.export')}
        </a>
        {areas.writeArticles ? (
          <>
            <Link className="link-button" to="/articles/import">
              <Icon name="upload" /> {t('articles.import')}
            </Link>
            <Button look="primary" icon="plus" onClick={() => navigate('/articles/new')}>
              {t('articles.new')}
            </Button>
          </>
        ) : null}
      </header>
      <ArticlePlaces />
      <ArticleFilters filters={filters} onChange={set} />
      <Loaded query={list} rows={8} height={64}>
        {() =>
          items.length === 0 ? (
            <EmptyState
              icon={filtered ? 'search' : 'article'}
              title={filtered ? t('articles.filtered') : t('articles.empty')}
            >
              {filtered ? (
                <Button onClick={clear}>{t('actions.clear')}</Button>
              ) : (
                <p>{t('articles.emptyHint')}</p>
              )}
            </EmptyState>
          ) : (
            <>
              <p className="muted small numbers" role="status">
                {t('articles.total', { count: total })}
              </p>
              <ul className="plain-list lined-list" aria-label={t('articles.list')}>
                {items.map((article) => (
                  <ArticleRow key={article.id} article={article} />
                ))}
              </ul>
              {list.hasNextPage ? (
                <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {t('actions.loadMore')}
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </div>
  );
}
