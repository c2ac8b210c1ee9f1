import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../lib/api/session';
import { sessionExpired } from '../lib/api/session-expired';
import { applyDeskEvent } from '../lib/live/apply-desk-event';
import { gatherRereads } from '../lib/live/gather-rereads';
import { LiveConnection, type Socket } from '../lib/live/live-connection';
import { liveStatus } from '../lib/live/live-state';
import { showToast } from '../ui/toast';
import { setConnection, tellDeskEvent } from './live-feed';

function openSocket(cursor: string | null): Socket {
  const { protocol, host } = window.location;
  const scheme = protocol === 'https:' ? 'wss' : 'ws';
  const after = cursor === null ? '' : `?after=${encodeURIComponent(cursor)}`;
  return new WebSocket(`${scheme}://${host}/api/events${after}`) as Socket;
}

function schedule(task: () => void, ms: number) {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}

/** Keeps the page in step with the server for as long as the shell is there. */
export function useLiveFeed() {
  const client = useQueryClient();
  const { t } = useTranslation();
  useEffect(() => {
    const reread = gatherRereads(client, schedule);
    let failures = 0;
    const connection = new LiveConnection({
      open: openSocket,
      schedule,
      random: Math.random,
      onStatus: (status) => liveStatus.set(status),
      onEvent: (event) => {
        if (event.type === 'hello') failures = 0;
        applyDeskEvent(client, event, Date.now(), reread);
        if (event.type === 'access-changed') showToast(t('app.accessChanged'));
        tellDeskEvent(event);
      },
      onFailure: (signedOut) => {
        failures += 1;
        // A socket that is refused does not tell why; a request does.
        if (signedOut || failures % 3 === 2)
          void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      },
    });
    const wake = () => connection.wake();
    const wakeWhenSeen = () => {
      if (document.visibilityState === 'visible') connection.wake();
    };
    window.addEventListener('online', wake);
    window.addEventListener('focus', wake);
    document.addEventListener('visibilitychange', wakeWhenSeen);
    const unfollow = sessionExpired.subscribe(() => {
      if (!sessionExpired.get()) connection.wake();
    });
    setConnection(connection);
    connection.start();
    return () => {
      unfollow();
      window.removeEventListener('online', wake);
      window.removeEventListener('focus', wake);
      document.removeEventListener('visibilitychange', wakeWhenSeen);
      setConnection(null);
      connection.stop();
    };
  }, [client, t]);
}
