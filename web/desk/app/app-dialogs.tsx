import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { sessionExpired } from '../lib/api/session-expired';
import { type Command, useCommands } from '../lib/commands';
import { areasOf } from '../lib/permissions';
import { useStore } from '../lib/store';
import { useSession } from '../lib/use-session';
import { openDialog } from './open-dialog';

const CommandPalette = lazy(() => import('./command-palette'));
const HelpDialog = lazy(() => import('./help-dialog'));
const PreferencesDialog = lazy(() => import('./preferences-dialog'));
const ChangePasswordDialog = lazy(() => import('../features/sign-in/change-password-dialog'));
const SessionExpiredDialog = lazy(() => import('../features/sign-in/session-expired-dialog'));

/** The dialogs that any page can open, downloaded when first opened, and the commands that every page has. */
export function AppDialogs() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const areas = areasOf(useSession());
  const open = useStore(openDialog);
  const expired = useStore(sessionExpired);
  const { desk, allOpen, articles, reports, privacy, people, settings } = areas;
  const commands = useMemo<Command[]>(() => {
    const go = (id: string, label: string, to: string): Command => ({
      id: `go-${id}`,
      group: t('help.go'),
      label: t('inbox.goTo', { view: label }),
      run: () => navigate(to),
    });
    return [
      {
        id: 'palette',
        group: t('help.general'),
        label: t('palette.open'),
        key: 'mod+k',
        hidden: true,
        run: () => openDialog.set('palette'),
      },
      {
        id: 'help',
        group: t('help.general'),
        label: t('help.open'),
        key: '?',
        run: () => openDialog.set('help'),
      },
      {
        id: 'preferences',
        group: t('help.general'),
        label: t('nav.preferences'),
        run: () => openDialog.set('preferences'),
      },
      ...(desk
        ? [
            go('queue', t('inbox.views.queue'), '/inbox/queue'),
            go('mine', t('inbox.views.mine'), '/inbox/mine'),
            ...(allOpen ? [go('open', t('inbox.views.open'), '/inbox/open')] : []),
            go('closed', t('inbox.views.closed'), '/inbox/closed'),
          ]
        : []),
      ...(articles
        ? [
            go('articles', t('nav.articles'), '/articles'),
            go('new-article', t('articles.new'), '/articles/new'),
            go('try', t('articles.tryTitle'), '/articles/try'),
            go('gaps', t('articles.gaps'), '/articles/gaps'),
          ]
        : []),
      ...(reports ? [go('reports', t('nav.reports'), '/reports')] : []),
      ...(privacy ? [go('privacy', t('nav.privacy'), '/privacy')] : []),
      ...(people ? [go('people', t('nav.people'), '/people')] : []),
      ...(settings
        ? [
            go('hours', t('nav.hours'), '/hours'),
            go('callbacks', t('nav.callbacks'), '/callbacks'),
            go('sla', t('nav.sla'), '/sla'),
            go('categories', t('nav.categories'), '/routes'),
          ]
        : []),
    ];
  }, [t, navigate, desk, allOpen, articles, reports, privacy, people, settings]);
  useCommands(commands);
  const close = () => openDialog.set(null);
  return (
    <Suspense fallback={null}>
      {expired ? <SessionExpiredDialog /> : null}
      {open === 'palette' ? <CommandPalette onClose={close} /> : null}
      {open === 'password' ? <ChangePasswordDialog onClose={close} /> : null}
      {open === 'help' ? <HelpDialog onClose={close} /> : null}
      {open === 'preferences' ? <PreferencesDialog onClose={close} /> : null}
    </Suspense>
  );
}
