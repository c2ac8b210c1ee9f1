import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { gapsQuery } from '../../lib/api/articles';
import { proposalCountQuery } from '../../lib/api/learning';
import { areasOf } from '../../lib/permissions';
import { useSession } from '../../lib/use-session';
import { Icon, type IconName } from '../../ui/icon';

/** The ways from the list of articles to what belongs to them. */
export function ArticlePlaces() {
  const { t } = useTranslation();
  const areas = areasOf(useSession());
  const gaps = useQuery({ ...gapsQuery, enabled: areas.gaps });
  const proposals = useQuery({ ...proposalCountQuery, enabled: areas.gaps });
  return (
    <nav className="row" aria-label={t('articles.places')}>
      <Place to="/articles/try" icon="search">
        {t('articles.tryTitle')}
      </Place>
      {areas.gaps ? (
        <>
          <Place to="/articles/gaps" icon="gap" count={gaps.data?.length}>
            {t('articles.gaps')}
          </Place>
          <Place to="/articles/proposals" icon="plus" count={proposals.data}>
            {t('learning.link')}
          </Place>
        </>
      ) : null}
      <Place to="/articles/tests" icon="check">
        {t('articleTests.pageTitle')}
      </Place>
      <Place to="/articles/synonyms" icon="copy">
        {t('articles.synonyms.title')}
      </Place>
      {areas.replies ? (
        <Place to="/articles/replies" icon="note">
          {t('replies.title')}
        </Place>
      ) : null}
    </nav>
  );
}

function Place({
  to,
  icon,
  count,
  children,
}: {
  to: string;
  icon: IconName;
  count?: number | undefined;
  children: ReactNode;
}) {
  return (
    <Link className="link-button" to={to}>
      <Icon name={icon} /> {children}{' '}
      {count === undefined ? null : <span className="count numbers">{count}</span>}
    </Link>
  );
}
