import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { PresenceSwitch } from '../features/presence/presence-switch';
import { areasOf } from '../lib/permissions';
import { usePart } from '../lib/use-part';
import { useSession } from '../lib/use-session';
import { Icon, type IconName } from '../ui/icon';
import { AccountMenu } from './account-menu';
import { useAttention } from './use-attention';
import { useMedia } from './use-media';

const loadMore = () => import('./nav-more');

/** As many places as a phone's bar can name. */
const phonePlaces = 3;

export interface Place {
  to: string;
  icon: IconName;
  label: string;
  count?: number;
}

export function Nav() {
  const { t } = useTranslation();
  const areas = areasOf(useSession());
  const attention = useAttention();
  const places: Place[] = [
    ...(areas.desk
      ? [{ to: '/inbox', icon: 'inbox' as const, label: t('nav.inbox'), count: attention }]
      : []),
    ...(areas.articles ? [{ to: '/articles', icon: 'article' as const, label: t('nav.articles') }] : []),
    ...(areas.reports ? [{ to: '/reports', icon: 'chart' as const, label: t('nav.reports') }] : []),
    ...(areas.privacy ? [{ to: '/privacy', icon: 'user' as const, label: t('nav.privacy') }] : []),
    ...(areas.people ? [{ to: '/people', icon: 'people' as const, label: t('nav.people') }] : []),
    ...(areas.settings
      ? [
          { to: '/hours', icon: 'clock' as const, label: t('nav.hours') },
          { to: '/callbacks', icon: 'history' as const, label: t('nav.callbacks') },
          { to: '/sla', icon: 'flag' as const, label: t('nav.sla') },
          { to: '/routes', icon: 'route' as const, label: t('nav.categories') },
        ]
      : []),
  ];
  const onPhone = useMedia('(max-width: 767.98px)');
  const More = usePart(loadMore, onPhone);
  const shown = onPhone ? places.slice(0, phonePlaces) : places;
  return (
    <nav className="nav" aria-label={t('nav.label')}>
      <ul className="nav-places plain-list">
        {shown.map((place) => (
          <li key={place.to}>
            <NavLink className="nav-link" to={place.to} aria-label={place.label}>
              <span className="nav-icon">
                <Icon name={place.icon} size={22} />
                {place.count ? <span className="nav-count numbers">{place.count}</span> : null}
              </span>
              <span className="nav-text">{place.label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <div className="nav-end">
        {areas.desk ? <PresenceSwitch /> : null}
        {onPhone ? More && <More places={places.slice(phonePlaces)} /> : <AccountMenu />}
      </div>
    </nav>
  );
}
