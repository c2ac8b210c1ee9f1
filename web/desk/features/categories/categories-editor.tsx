import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '../../../../contracts/category';
import type { Versioned } from '../../lib/api/request';
import { categoriesQuery, saveCategories } from '../../lib/api/settings';
import { ItemConflict } from '../../lib/change-list';
import { useSaveItem } from '../../lib/use-save-item';
import { useTeamKeys } from '../../lib/use-team-keys';
import { useTeamName } from '../../lib/use-team-name';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { PriorityMark } from '../../ui/priority-mark';
import { EmptyState } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { CategoryDialog } from './category-dialog';
import { categoryKind } from './compare-categories';

/** Fewer than this many examples teach the classifier little. */
const fewExamples = 5;

interface Edited {
  /** As it was when the editor began, or left it to what somebody else saved; undefined for a new one. */
  before: Category | undefined;
  /** Tells one beginning from the next. */
  round: number;
}

/** The list of categories. */
export function CategoriesEditor({ saved: list }: { saved: Versioned<Category[]> }) {
  const { t } = useTranslation();
  const teamName = useTeamName();
  const teams = useTeamKeys();
  const saved = list.content;
  const [edited, setEdited] = useState<Edited | null>(null);
  const save = useSaveItem({
    saved: list,
    query: categoriesQuery,
    save: saveCategories,
    kind: categoryKind,
    onSaved() {
      showToast(t('settings.categories.saved'));
      setEdited(null);
    },
  });
  const open = (before: Category | undefined) => {
    save.reset();
    setEdited((last) => ({ before, round: (last?.round ?? 0) + 1 }));
  };
  const conflict: ItemConflict<Category> | null = save.error instanceof ItemConflict ? save.error : null;
  const change = (key: string, before: Category | undefined, after: Category | undefined) =>
    // A second time, over what the notice showed; a new one stays new, under a key of its own.
    save.mutate(
      { key, before: before === undefined || conflict === null ? before : conflict.theirs, after },
      // Without it, a new team goes by the name that is made of its key.
      { onSuccess: () => void teams.nameNew(after === undefined ? [] : [after.team]).catch(() => undefined) },
    );
  return (
    <>
      <div className="row">
        <Button look="primary" icon="plus" onClick={() => open(undefined)}>
          {t('settings.categories.new')}
        </Button>
      </div>
      {saved.length === 0 ? (
        <EmptyState icon="route" title={t('settings.categories.empty')}>
          <p>{t('settings.categories.emptyHint')}</p>
        </EmptyState>
      ) : (
        <ul className="plain-list category-list" aria-label={t('settings.categories.list')}>
          {saved.map((category) => (
            <li key={category.key}>
              <button type="button" className="category-row" onClick={() => open(category)}>
                <span className="grow">
                  <strong>{category.name}</strong>
                  <span className="small muted category-team">
                    {t('settings.categories.tryTeam', { team: teamName(category.team) })}
                  </span>
                </span>
                <span className="category-marks">
                  <PriorityMark priority={category.priority} />
                  {category.examples.length < fewExamples ? (
                    <Badge tone="warn" icon="alert">
                      {t('settings.categories.few')}
                    </Badge>
                  ) : null}
                  <span className="small muted numbers">
                    {t('settings.categories.count', { count: category.examples.length })}
                  </span>
                </span>
                <Icon name="chevron" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {edited === null ? null : (
        <CategoryDialog
          key={edited.round}
          category={edited.before}
          takenKeys={saved.map(({ key }) => key).filter((key) => key !== edited.before?.key)}
          teams={teams}
          saving={save.isPending}
          error={conflict === null ? save.error : null}
          conflict={conflict}
          onClose={() => setEdited(null)}
          onSave={(category) => change(category.key, edited.before, category)}
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
