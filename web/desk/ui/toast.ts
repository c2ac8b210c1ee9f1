import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

/** Says what happened, politely. With an action in it, it stays for ten seconds; hovering holds it. */
export function showToast(
  message: ReactNode,
  options: { tone?: 'ok' | 'bad'; id?: string; long?: boolean } = {},
) {
  notifications.show({
    id: options.id,
    message,
    color: options.tone === 'bad' ? 'var(--bad)' : 'var(--ok)',
    autoClose: options.long || options.tone === 'bad' ? 10_000 : 5_000,
    withBorder: true,
    role: options.tone === 'bad' ? 'alert' : 'status',
  });
}

export function hideToast(id: string) {
  notifications.hide(id);
}
