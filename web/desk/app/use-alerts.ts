import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type AlertWish, decideAlert } from '../lib/alerts/decide-alert';
import { playSound } from '../lib/alerts/play-sound';
import { TabElection, type TabMessage } from '../lib/alerts/tab-election';
import { newId } from '../lib/new-id';
import { preferences } from '../lib/preferences';
import { useSession } from '../lib/use-session';
import { onDeskEvent } from './live-feed';

function isTabMessage(data: unknown): data is TabMessage {
  return typeof data === 'object' && data !== null && 'alert' in data && 'tab' in data && 'focused' in data;
}

/** Sound and desktop notification, once however many tabs are open, and none while one of them is looked at. */
export function useAlerts() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const staffId = useSession().staff.id;
  useEffect(() => {
    const channel = new BroadcastChannel('plantao-desk-alerts');
    const election = new TabElection(
      newId(),
      { post: (message) => channel.postMessage(message) },
      (task, ms) => setTimeout(task, ms),
    );
    channel.onmessage = (message: MessageEvent<unknown>) => {
      if (isTabMessage(message.data)) election.hear(message.data);
    };
    const alert = (wish: AlertWish) => {
      const { sound, desktopAlerts } = preferences.get();
      if (sound) playSound();
      if (!desktopAlerts || !('Notification' in window) || Notification.permission !== 'granted') return;
      const name = wish.customerName ?? t('inbox.anonymous', { number: wish.number });
      const notification = new Notification(t(`alerts.${wish.kind}`, { name }), {
        body: wish.text.slice(0, 140),
        tag: wish.conversationId,
      });
      notification.onclick = () => {
        window.focus();
        navigate(`/inbox/${wish.view}/${wish.conversationId}`);
        notification.close();
      };
    };
    const end = onDeskEvent((event) => {
      const wish = decideAlert(event, staffId);
      if (wish !== null) election.propose(wish.id, document.hasFocus(), () => alert(wish));
    });
    return () => {
      end();
      channel.close();
    };
  }, [t, navigate, staffId]);
}
