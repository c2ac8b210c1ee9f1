import './articles.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Gap } from '../../../../contracts/article';
import { gapsQuery } from '../../lib/api/articles';
import { usePageTitle } from '../../lib/page-title';
import { areasOf } from '../../lib/permissions';
import { useFormats } from '../../lib/use-formats';
import { useNow } from '../../lib/use-now';
import { useSession } from '../../lib/use-session';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { EmptyState } from '../../ui/states';

function writeAddress(gap: Gap): string {
  const query = new URLSearchParams({ locale: gap.locale });
  for (const question of [gap.question, ...gap.examples.filter((one) => one !== gap.question).slice(0, 5)]) {
    query.append('question', question);
  }
  return `/articles/new?${query}`;
}

/** @param renderRight how an editor says which article answers a gap's question */
export function GapsPage({ renderRight }: { renderRight: (gap: Gap) => ReactNode }) {
  const { t } = useTranslation();
  usePageTitle(t('articles.gapList.title'));
  const formats = useFormats();
  const now = useNow();
  const mayWrite = areasOf(useSession()).writeArticles;
  const gaps = useQuery(gapsQuery);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('articles.gapList.title')}</h1>
        <Link to="/articles">{t('articles.title')}</Link>
      </header>
      <p className="muted">{t('articles.gapList.hint')}</p>
      <Loaded query={gaps} rows={6}>
        {(data) =>
          data.length === 0 ? (
            <EmptyState icon="check" title={t('articles.gapList.empty')}>
              <p>{t('articles.gapList.emptyHint')}</p>
            </EmptyState>
          ) : (
            <ul className="plain-list lined-list">
              {data.map((gap) => (
                <li key={gap.id} className="gap">
                  <div>
                    <p className="article-title" lang={gap.locale}>
                      {gap.question}
                    </p>
                    <p className="small muted numbers">
                      {t('articles.gapList.times', { count: gap.count })} · {t(`locale.${gap.locale}`)} ·{' '}
                      {t('articles.gapList.last', { time: formats.ago(gap.lastAt, now) })}
                    </p>
                    {gap.examples.length <= 1 ? null : (
                      <details>
                        <summary>{t('articles.gapList.examples')}</summary>
                        <ul lang={gap.locale}>
                          {gap.examples.map((example) => (
                            <li key={example}>{example}</li>
                          ))}
                        </ul>
                      </details>
                    )}
                    {mayWrite ? renderRight(gap) : null}
                  </div>
                  {mayWrite ? (
                    <Link className="link-button" to={writeAddress(gap)}>
                      <Icon name="pencil" /> {t('articles.gapList.write')}
                    </Link>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
