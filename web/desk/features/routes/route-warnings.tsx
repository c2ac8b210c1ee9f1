import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Category, CategoryWarning } from '../../../../contracts/category';
import { routeWarningsQuery } from '../../lib/api/settings';
import { Strip } from '../../ui/states';

/** What keeps the assistant from telling the categories apart, and where. Nothing of it stops them from being used. */
export function RouteWarnings({ routes }: { routes: readonly Category[] }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(routeWarningsQuery);
  if (data.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={t('settings.routes.warnings')}>
      {data.map((warning) => (
        <Strip key={warning.code} tone="warn" icon="alert" live="off">
          <div>
            <p>{t(`settings.routes.warning.${warning.code}`)}</p>
            <Places warning={warning} routes={routes} />
          </div>
        </Strip>
      ))}
    </section>
  );
}

function Places({ warning, routes }: { warning: CategoryWarning; routes: readonly Category[] }) {
  const { t } = useTranslation();
  // One category needs no name; the paths say which: `2.examples.0`.
  if (warning.code === 'single-category') return null;
  const places = Object.keys(warning.fields).flatMap((path) => {
    const [at, , place] = path.split('.');
    const route = routes[Number(at)];
    if (route === undefined) return [];
    const example = place === undefined ? undefined : route.examples[Number(place)];
    const text =
      example === undefined ? route.name : t('settings.routes.warningExample', { name: route.name, example });
    return [{ path, text }];
  });
  if (places.length === 0) return null;
  return (
    <ul className="route-warning-places">
      {places.map(({ path, text }) => (
        <li key={path}>{text}</li>
      ))}
    </ul>
  );
}
