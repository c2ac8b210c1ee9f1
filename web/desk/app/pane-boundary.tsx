import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/states';
import { ErrorBoundary } from './error-boundary';

export function PaneBoundary({ resetKey, children }: { resetKey: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary
      resetKey={resetKey}
      fallback={(retry) => (
        <EmptyState icon="alert" title={t('app.crashed')}>
          <p>{t('app.crashedHint')}</p>
          <Button icon="refresh" onClick={retry}>
            {t('actions.retry')}
          </Button>
        </EmptyState>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
