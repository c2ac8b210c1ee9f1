import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCode } from '../lib/api/api-error';
import { useErrorText } from '../lib/use-error-text';
import { Button } from './button';
import { Icon } from './icon';

/** What failed, a way on, and the code to quote. Where it is all that the page has, it is headed as one. */
export function ErrorNotice({
  error,
  onRetry,
  title,
  wholePage = false,
  children,
}: {
  error: unknown;
  onRetry?: () => void;
  title?: string;
  wholePage?: boolean;
  /** A way elsewhere. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const code = errorCode(error);
  // What is not there, or not for this person, is so the next time as well.
  const mayPass = code !== 'not-found' && code !== 'not-allowed';
  const Title = wholePage ? 'h1' : 'p';
  return (
    <div className="empty-state" role="alert">
      <Icon name="alert" size={28} />
      <Title className="empty-title">{title ?? t('errors.loadFailed')}</Title>
      <p>{errorText(error)}</p>
      {onRetry === undefined || !mayPass ? null : (
        <Button icon="refresh" onClick={onRetry}>
          {t('actions.retry')}
        </Button>
      )}
      {children}
      <p className="small">{t('errors.code', { code })}</p>
    </div>
  );
}
