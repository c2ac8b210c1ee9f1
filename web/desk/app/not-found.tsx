import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../ui/states';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState wholePage icon="gap" title={t('app.notFound')}>
      <Link to="/">{t('app.goHome')}</Link>
    </EmptyState>
  );
}
