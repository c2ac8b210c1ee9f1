import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button } from '../ui/button';
import { EmptyState, Strip } from '../ui/states';

/** A page that failed to load or to draw: the rest of the app stays. */
export function RouteError() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [away, setAway] = useState(false);
  console.error(useRouteError());
  // A part that failed to load is had only by loading the page anew; without the server, that would leave nothing of it.
  const reload = async () => {
    setAsking(true);
    try {
      await fetch('/desk', { cache: 'no-store' });
      window.location.reload();
    } catch {
      setAway(true);
      setAsking(false);
    }
  };
  return (
    <div role="alert">
      <EmptyState wholePage icon="alert" title={t('app.crashed')}>
        <p>{t('app.crashedHint')}</p>
        <Button icon="refresh" loading={asking} onClick={() => void reload()}>
          {t('app.reload')}
        </Button>
        {away && !asking ? (
          <Strip tone="bad" icon="alert">
            {t('errors.network')}
          </Strip>
        ) : null}
      </EmptyState>
    </div>
  );
}
