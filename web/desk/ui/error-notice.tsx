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
}: {
  error: unknown;
  onRetry?: () => void;
  title?: string;
  wholePage?: boolean;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const Title = wholePage ? 'h1' : 'p';
  return (
    <div className="empty-state" role="alert">
      <Icon name="alert" size={28} />
      <Title className="empty-title">{title ?? t('errors.loadFailed')}</Title>
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
