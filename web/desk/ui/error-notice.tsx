import { useTranslation } from 'react-i18next';
import { errorCode } from '../lib/api/api-error';
import { useErrorText } from '../lib/use-error-text';
import { Button } from './button';
import { Icon } from './icon';

/** What failed, a way on, and the code to quote. */
export function ErrorNotice({
  error,
  onRetry,
  title,
}: {
  error: unknown;
  onRetry?: () => void;
  title?: string;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <div className="empty-state" role="alert">
      <Icon name="alert" size={28} />
      <p className="empty-title">{title ?? t('errors.loadFailed')}</p>
      <p>{errorText(error)}</p>
      {onRetry === undefined ? null : (
        <Button icon="refresh" onClick={onRetry}>
          {t('actions.retry')}
        </Button>
      )}
      <p className="small">{t('errors.code', { code: errorCode(error) })}</p>
    </div>
  );
}
