import { useTranslation } from 'react-i18next';
import type { ArticleCheck } from '../../../../contracts/article-test';
import { ErrorNotice } from '../../ui/error-notice';
import { CheckField } from '../../ui/toggle-fields';
import { CheckOutcome } from './check-outcome';

interface ChangeCheckProps {
  /** As TanStack Query gives it. */
  query: { data: ArticleCheck | undefined; error: unknown; refetch: () => unknown };
  /** Whether it is to be done although tests would fail, and what is called when that changes. */
  despite: boolean;
  onDespite: (despite: boolean) => void;
}

/** What a change does to the tests, before it is done; where it breaks some, that must be said to be wanted. */
export function ChangeCheck({ query, despite, onDespite }: ChangeCheckProps) {
  const { t } = useTranslation();
  const { data, error } = query;
  return (
    <section className="stack-tight" aria-label={t('articleTests.outcome')} aria-live="polite">
      {data !== undefined ? (
        <>
          {data.total + data.past.asked === 0 ? null : <CheckOutcome check={data} />}
          {data.regressions === 0 ? null : (
            <CheckField
              label={t('articleTests.despite')}
              description={t('articleTests.despiteHint')}
              checked={despite}
              onChange={(event) => onDespite(event.target.checked)}
            />
          )}
        </>
      ) : error !== null ? (
        <ErrorNotice error={error} onRetry={() => void query.refetch()} />
      ) : (
        <p className="small muted">{t('articleTests.running')}</p>
      )}
    </section>
  );
}
