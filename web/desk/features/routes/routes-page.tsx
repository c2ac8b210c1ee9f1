import './routes.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { routesQuery } from '../../lib/api/settings';
import { usePageTitle } from '../../lib/page-title';
import { Loaded } from '../../ui/loaded';
import { RouteWarnings } from './route-warnings';
import { RoutesEditor } from './routes-editor';
import { TryText } from './try-text';

export default function RoutesPage() {
  const { t } = useTranslation();
  usePageTitle(t('settings.routes.title'));
  const routes = useQuery({ ...routesQuery, refetchOnWindowFocus: false });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('settings.routes.title')}</h1>
      </header>
      <p className="muted">{t('settings.routes.hint')}</p>
      <TryText names={new Map(routes.data?.content.map((route) => [route.key, route.name]))} />
      <Loaded query={routes} rows={6}>
        {(saved) => (
          <>
            <RouteWarnings routes={saved.content} />
            <RoutesEditor saved={saved} />
          </>
        )}
      </Loaded>
    </div>
  );
}
