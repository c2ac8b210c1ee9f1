import { useTranslation } from 'react-i18next';
import { focusWish } from '../../lib/focus-wish';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { Strip } from '../../ui/states';
import { usePresence } from './use-presence';

/** Over the list, while nothing new comes to this person: why, and one click to change it. */
export function PresenceHint() {
  const { t } = useTranslation();
  const { staff } = useSession();
  const change = usePresence();
  const becomeOnline = () => {
    change.mutate('online');
    // The button goes: the list is what follows.
    focusWish.set({ at: 'row' });
  };
  if (staff.presence === 'online') return null;
  return (
    <Strip tone="plain" icon="clock" live="off">
      <span className="grow">{t(`presence.hint.${staff.presence}`)}</span>
      <Button compact onClick={becomeOnline}>
        {t('presence.becomeOnline')}
      </Button>
    </Strip>
  );
}
