import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '../../../../contracts/category';
import { routesQuery, saveRoutes } from '../../lib/api/settings';
import { useTeamName } from '../../lib/use-team-name';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { PriorityMark } from '../../ui/priority-mark';
import { EmptyState } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { RouteDialog } from './route-dialog';

/** Fewer than this many examples teach the classifier little. */
const fewExamples = 5;

/** The list of categories; each edit is saved with the whole list, as the server keeps it. */
export function RoutesEditor({ saved }: { saved: Category[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const teamName = useTeamName();
  /** -1: a new one. */
  const [edited, setEdited] = useState<number | null>(null);
  const save = useMutation({
    mutationFn: (routes: Category[]) => saveRoutes(routes),
    onSuccess: (_answer, routes) => {
      client.setQueryData(routesQuery.queryKey, routes);
      void client.invalidateQueries({ queryKey: routesQuery.queryKey });
      showToast(t('settings.routes.saved'));
      setEdited(null);
    },
  });
  const open = (index: number) => {
    save.reset();
    setEdited(index);
  };
  return (
    <>
      <div className="row">
        <Button look="primary" icon="plus" onClick={() => open(-1)}>
          {t('settings.routes.new')}
        </Button>
      </div>
      {saved.length === 0 ? (
        <EmptyState icon="route" title={t('settings.routes.empty')}>
          <p>{t('settings.routes.emptyHint')}</p>
        </EmptyState>
      ) : (
        <ul className="plain-list route-list" aria-label={t('settings.routes.list')}>
          {saved.map((route, index) => (
            <li key={route.key}>
              <button type="button" className="route-row" onClick={() => open(index)}>
                <span className="grow">
                  <strong>{route.name}</strong>
                  <span className="small muted route-team">
                    {t('settings.routes.tryTeam', { team: teamName(route.team) })}
                  </span>
                </span>
                <PriorityMark priority={route.priority} />
                {route.examples.length < fewExamples ? (
                  <Badge tone="warn" icon="alert">
                    {t('settings.routes.few')}
                  </Badge>
                ) : null}
                <span className="small muted numbers">
                  {t('settings.routes.count', { count: route.examples.length })}
                </span>
                <Icon name="chevron" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {edited === null ? null : (
        <RouteDialog
          route={saved[edited]}
          takenKeys={saved.filter((_, index) => index !== edited).map((route) => route.key)}
          saving={save.isPending}
          error={save.error}
          onClose={() => setEdited(null)}
          onSave={(route) => save.mutate(edited < 0 ? [...saved, route] : saved.with(edited, route))}
          onRemove={() => save.mutate(saved.toSpliced(edited, 1))}
        />
      )}
    </>
  );
}
