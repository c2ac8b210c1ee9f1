import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/states';

/** A page that failed to load or to draw: the rest of the app stays. */
export function RouteError() {
  const { t } = useTranslation();
  console.error(useRouteError());
  return (
    <div role="alert">
      <EmptyState wholePage icon="alert" title={t('app.crashed')}>
        <p>{t('app.crashedHint')}</p>
        <Button icon="refresh" onClick={() => window.location.reload()}>
          {t('app.reload')}
        </Button>
      </EmptyState>
    </div>
  );
}
