import './presence.css';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/use-session';
import { DropMenu } from '../../ui/menu';
import { showToast } from '../../ui/toast';
import { PresenceDot } from './presence-dot';
import { useAutomaticAway } from './use-automatic-away';
import { usePresence } from './use-presence';

const statuses = ['online', 'away', 'offline'] as const;

/** Shows and changes whether one takes new conversations; goes to away by itself after a while of nothing. */
export function PresenceSwitch() {
  const { t } = useTranslation();
  const { staff } = useSession();
  const change = usePresence();
  const stopWaiting = useAutomaticAway(staff.presence, (status) => {
    change.mutate(status);
    showToast(t(status === 'away' ? 'presence.autoAway' : 'presence.autoBack'), {
      id: 'presence',
      long: true,
    });
  });
  return (
    <DropMenu
      opener={
        <button
          type="button"
          className="presence-button"
          aria-label={t('presence.label', { status: t(`presence.${staff.presence}`) })}
        >
          <PresenceDot status={staff.presence} size={14} />
          <span className="presence-word">{t(`presence.${staff.presence}`)}</span>
        </button>
      }
      groups={[
        statuses.map((status) => ({
          key: status,
          checked: staff.presence === status,
          label: (
            <span className="presence-choice">
              <PresenceDot status={status} />
              <span>
                {t(`presence.${status}`)}
                <span className="muted small presence-hint">{t(`presence.${status}Hint`)}</span>
              </span>
            </span>
          ),
          onSelect: () => {
            stopWaiting();
            change.mutate(status);
          },
        })),
      ]}
    />
  );
}
