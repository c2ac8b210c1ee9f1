import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../ui/states';

export function Forbidden() {
  const { t } = useTranslation();
  return (
    <EmptyState wholePage icon="alert" title={t('app.forbidden')}>
      <p>{t('app.forbiddenHint')}</p>
      <Link to="/">{t('app.goHome')}</Link>
    </EmptyState>
  );
}
