import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { AppDialogs } from './app-dialogs';
import { Nav } from './nav';
import { StatusBars } from './status-bars';
import { useAlerts } from './use-alerts';
import { useKeyListener } from './use-key-listener';
import { useLiveFeed } from './use-live-feed';

/** What is around every page: navigation, the live feed, its bars, dialogs and keys. */
export function Shell() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  // The link that led here may be gone with its page. A list's next conversation is no other page.
  useEffect(() => {
    const isOther = shown.current !== pathname && !pathname.startsWith('/inbox');
    shown.current = pathname;
    if (isOther && document.activeElement === document.body) document.getElementById('content')?.focus();
  }, [pathname]);
  useLiveFeed();
  useAlerts();
  useKeyListener();
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <Nav />
      <div className="shell-body">
        <StatusBars />
        <main id="content" className="shell-main" tabIndex={-1} aria-busy={navigation.state === 'loading'}>
          <Outlet />
        </main>
      </div>
      <AppDialogs />
    </div>
  );
}
