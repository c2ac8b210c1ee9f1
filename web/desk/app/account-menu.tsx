import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/use-session';
import { Initials } from '../ui/initials';
import { DropMenu } from '../ui/menu';
import { useAccountEntries } from './use-account-entries';

export function AccountMenu() {
  const { t } = useTranslation();
  const { staff } = useSession();
  return (
    <DropMenu
      opener={
        <button type="button" className="nav-account" aria-label={t('nav.account', { name: staff.name })}>
          <Initials name={staff.name} />
        </button>
      }
      groups={useAccountEntries()}
    />
  );
}
