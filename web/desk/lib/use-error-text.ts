import { useTranslation } from 'react-i18next';
import { errorCode } from './api/api-error';

/** Says in the page's language what an error means; the same code always reads the same. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => t(`errors.${errorCode(error)}`);
}
