import './routes.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { routesQuery } from '../../lib/api/settings';
import { usePageTitle } from '../../lib/page-title';
import { ErrorNotice } from '../../ui/error-notice';
import { SkeletonRows } from '../../ui/states';
import { RouteWarnings } from './route-warnings';
import { RoutesEditor } from './routes-editor';
import { TryText } from './try-text';

export default function RoutesPage() {
  const { t } = useTranslation();
  usePageTitle(t('settings.routes.title'));
  const { data, error, refetch } = useQuery({ ...routesQuery, refetchOnWindowFocus: false });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('settings.routes.title')}</h1>
      </header>
      <p className="muted">{t('settings.routes.hint')}</p>
      <TryText names={new Map(data?.content.map((route) => [route.key, route.name]))} />
      {data === undefined ? (
        error === null ? (
          <SkeletonRows rows={6} />
        ) : (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <RouteWarnings routes={data.content} />
          <RoutesEditor saved={data} />
        </>
      )}
    </div>
  );
}
