import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '../../../../contracts/category';
import type { Versioned } from '../../lib/api/request';
import { useTeamName } from '../../lib/use-team-name';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { PriorityMark } from '../../ui/priority-mark';
import { EmptyState } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { RouteConflict } from './change-route';
import { RouteDialog } from './route-dialog';
import { useSaveRoute } from './use-save-route';

/** Fewer than this many examples teach the classifier little. */
const fewExamples = 5;

interface Edited {
  /** As it was when the editor began, or left it to what somebody else saved; undefined for a new one. */
  before: Category | undefined;
  /** Tells one beginning from the next. */
  round: number;
}

/** The list of categories. */
export function RoutesEditor({ saved: list }: { saved: Versioned<Category[]> }) {
  const { t } = useTranslation();
  const teamName = useTeamName();
  const saved = list.content;
  const [edited, setEdited] = useState<Edited | null>(null);
  const save = useSaveRoute(list, () => {
    showToast(t('settings.routes.saved'));
    setEdited(null);
  });
  const open = (before: Category | undefined) => {
    save.reset();
    setEdited((last) => ({ before, round: (last?.round ?? 0) + 1 }));
  };
  const conflict = save.error instanceof RouteConflict ? save.error : null;
  const change = (key: string, before: Category | undefined, after: Category | undefined) =>
    // A second time, over what the notice showed; a new one stays new, under a key of its own.
    save.mutate({ key, before: before === undefined || conflict === null ? before : conflict.theirs, after });
  return (
    <>
      <div className="row">
        <Button look="primary" icon="plus" onClick={() => open(undefined)}>
          {t('settings.routes.new')}
        </Button>
      </div>
      {saved.length === 0 ? (
        <EmptyState icon="route" title={t('settings.routes.empty')}>
          <p>{t('settings.routes.emptyHint')}</p>
        </EmptyState>
      ) : (
        <ul className="plain-list route-list" aria-label={t('settings.routes.list')}>
          {saved.map((route) => (
            <li key={route.key}>
              <button type="button" className="route-row" onClick={() => open(route)}>
                <span className="grow">
                  <strong>{route.name}</strong>
                  <span className="small muted route-team">
                    {t('settings.routes.tryTeam', { team: teamName(route.team) })}
                  </span>
                </span>
                <span className="route-marks">
                  <PriorityMark priority={route.priority} />
                  {route.examples.length < fewExamples ? (
                    <Badge tone="warn" icon="alert">
                      {t('settings.routes.few')}
                    </Badge>
                  ) : null}
                  <span className="small muted numbers">
                    {t('settings.routes.count', { count: route.examples.length })}
                  </span>
                </span>
                <Icon name="chevron" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {edited === null ? null : (
        <RouteDialog
          key={edited.round}
          route={edited.before}
          takenKeys={saved.map(({ key }) => key).filter((key) => key !== edited.before?.key)}
          saving={save.isPending}
          error={conflict === null ? save.error : null}
          conflict={conflict}
          onClose={() => setEdited(null)}
          onSave={(route) => change(route.key, edited.before, route)}
          onRemove={() => {
            if (edited.before !== undefined) change(edited.before.key, edited.before, undefined);
          }}
          onTakeTheirs={() => {
            if (conflict?.theirs === undefined) setEdited(null);
            else open(conflict.theirs);
          }}
        />
      )}
    </>
  );
}
