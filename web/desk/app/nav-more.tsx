import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Icon } from '../ui/icon';
import { DropMenu } from '../ui/menu';
import type { Place } from './nav';
import { useAccountEntries } from './use-account-entries';

/** On a phone: the places that the bar has no room to name, and what concerns one's account. */
export default function NavMore({ places }: { places: Place[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const account = useAccountEntries();
  const isHere = ({ to }: Place) => pathname === to || pathname.startsWith(`${to}/`);
  return (
    <DropMenu
      opener={
        <button
          type="button"
          className={places.some(isHere) ? 'nav-link nav-more active' : 'nav-link nav-more'}
        >
          <Icon name="more" size={22} />
          <span className="nav-text">{t('nav.more')}</span>
        </button>
      }
      groups={[
        places.map((place) => ({
          key: place.to,
          icon: place.icon,
          label: place.label,
          checked: isHere(place),
          onSelect: () => navigate(place.to),
        })),
        ...account,
      ]}
    />
  );
}
