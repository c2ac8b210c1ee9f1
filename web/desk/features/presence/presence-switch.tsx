import './presence.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PresenceStatus, SessionView } from '../../../../contracts/staff';
import { sessionQuery, setPresence } from '../../lib/api/session';
import { useErrorText } from '../../lib/use-error-text';
import { useSession } from '../../lib/use-session';
import { DropMenu } from '../../ui/menu';
import { showToast } from '../../ui/toast';
import { PresenceDot } from './presence-dot';
import { useAutomaticAway } from './use-automatic-away';

const statuses = ['online', 'away', 'offline'] as const;

/** Shows and changes whether one takes new conversations; goes to away by itself after a while of nothing. */
export function PresenceSwitch() {
  const { t } = useTranslation();
  const { staff } = useSession();
  const client = useQueryClient();
  const errorText = useErrorText();
  const change = useMutation({
    mutationFn: setPresence,
    onMutate: (status: PresenceStatus) => {
      const before = client.getQueryData(sessionQuery.queryKey);
      client.setQueryData<SessionView | null>(sessionQuery.queryKey, (session) =>
        session ? { ...session, staff: { ...session.staff, presence: status } } : session,
      );
      return before;
    },
    onError: (error, _status, before) => {
      client.setQueryData(sessionQuery.queryKey, before);
      showToast(errorText(error), { tone: 'bad' });
    },
  });
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
