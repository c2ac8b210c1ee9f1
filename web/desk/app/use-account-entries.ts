import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setPresence, signOut } from '../lib/api/session';
import { flushDrafts } from '../lib/drafts';
import { onMac, writeKey } from '../lib/shortcuts';
import { useErrorText } from '../lib/use-error-text';
import { useSession } from '../lib/use-session';
import type { MenuEntry } from '../ui/menu';
import { showToast } from '../ui/toast';
import { openDialog } from './open-dialog';

/** What a menu offers that concerns one's account and this page as a whole. */
export function useAccountEntries(): MenuEntry[][] {
  const { t } = useTranslation();
  const { staff } = useSession();
  const errorText = useErrorText();
  const leave = useMutation({
    mutationFn: async () => {
      flushDrafts(true);
      // Whoever leaves takes no more conversations; if that fails, leaving still counts.
      if (staff.presence !== 'offline') await setPresence('offline').catch(() => undefined);
      await signOut();
    },
    // A new page: whoever signs in next finds nothing of what was written on this one.
    onSuccess: () => window.location.assign('/desk'),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  return [
    [
      {
        key: 'preferences',
        icon: 'settings',
        label: t('nav.preferences'),
        onSelect: () => openDialog.set('preferences'),
      },
      {
        key: 'palette',
        icon: 'search',
        label: t('nav.palette'),
        hint: writeKey('mod+k', onMac),
        onSelect: () => openDialog.set('palette'),
      },
      {
        key: 'help',
        icon: 'keyboard',
        label: t('help.title'),
        hint: '?',
        onSelect: () => openDialog.set('help'),
      },
    ],
    [
      {
        key: 'password',
        icon: 'user',
        label: t('signIn.changePassword'),
        onSelect: () => openDialog.set('password'),
      },
      { key: 'leave', icon: 'exit', label: t('nav.signOut'), onSelect: () => leave.mutate() },
    ],
  ];
}
