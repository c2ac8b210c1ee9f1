import './articles.css';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { articlesQuery, exportAddress, gapsQuery } from '../../lib/api/articles';
import { proposalCountQuery } from '../../lib/api/learning';
import { usePageTitle } from '../../lib/page-title';
import { areasOf } from '../../lib/permissions';
import { useSession } from '../../lib/use-session';
import { useSettled } from '../../lib/use-settled';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/fields';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { EmptyState } from '../../ui/states';
import { ArticleRow } from './article-row';

const states = ['published', 'draft', 'withdrawn'] as const;

export default function ArticlesPage() {
  const { t } = useTranslation();
  usePageTitle(t('articles.title'));
  const navigate = useNavigate();
  const areas = areasOf(useSession());
  const [query, setQuery] = useSearchParams();
  const filters = {
    q: query.get('q') ?? '',
    state: query.get('state') ?? '',
    locale: query.get('locale') ?? '',
  };
  const filtered = Object.values(filters).some((value) => value !== '');
  const list = useInfiniteQuery({ ...articlesQuery(filters), placeholderData: keepPreviousData });
  const gaps = useQuery({ ...gapsQuery, enabled: areas.gaps });
  const proposals = useQuery({ ...proposalCountQuery, enabled: areas.gaps });
  const set = (name: string, value: string) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const [words, setWords] = useState(filters.q);
  const settled = useSettled(words, 250);
  // Only the pause in typing writes to the address
  useEffect(() => {
    if (settled !== filters.q) set('q', settled);
  }, [settled]);
  const clear = () => {
    setWords('');
    setQuery({}, { replace: true });
  };
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
      <nav className="row" aria-label={t('articles.places')}>
        <Link className="link-button" to="/articles/try">
          <Icon name="search" /> {t('articles.tryTitle')}
        </Link>
        {areas.gaps ? (
          <Link className="link-button" to="/articles/gaps">
            <Icon name="gap" /> {t('articles.gaps')}
            {gaps.data === undefined ? null : <span className="count numbers">{gaps.data.length}</span>}
          </Link>
        ) : null}
        {areas.gaps ? (
          <Link className="link-button" to="/articles/proposals">
            <Icon name="plus" /> {t('articles.learning.link')}
            {proposals.data === undefined ? null : <span className="count numbers">{proposals.data}</span>}
          </Link>
        ) : null}
        <Link className="link-button" to="/articles/synonyms">
          <Icon name="copy" /> {t('articles.synonyms.title')}
        </Link>
      </nav>
      <search className="article-filters">
        <div className="grow">
          <TextField
            type="search"
            label={t('articles.search')}
            leading={<Icon name="search" />}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <SelectField
          label={t('articles.stateLabel')}
          value={filters.state}
          choices={[
            { value: '', label: t('articles.allStates') },
            ...states.map((value) => ({ value, label: t(`articles.state.${value}`) })),
          ]}
          onChange={(event) => set('state', event.target.value)}
        />
        <SelectField
          label={t('locale.label')}
          value={filters.locale}
          choices={[
            { value: '', label: t('articles.allLocales') },
            ...(['pt-BR', 'en'] as const).map((value) => ({ value, label: t(`locale.${value}`) })),
          ]}
          onChange={(event) => set('locale', event.target.value)}
        />
      </search>
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
              <ul className="plain-list article-list" aria-label={t('articles.list')}>
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
