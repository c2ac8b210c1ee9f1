import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Category } from '../../../../contracts/category';
import type { ItemConflict } from '../../lib/change-list';
import { useErrorText } from '../../lib/use-error-text';
import type { TeamKeys } from '../../lib/use-team-keys';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FormDialog } from '../../ui/form-dialog';
import { Strip } from '../../ui/states';
import { CategoryConflictNotice } from './category-conflict';
import { CategoryFields } from './category-fields';
import { type CategoryForm, categoryFormSchema, formOf, toCategory } from './category-form';

interface CategoryDialogProps {
  /** Left out for a new one. */
  category: Category | undefined;
  takenKeys: string[];
  teams: TeamKeys;
  saving: boolean;
  error: unknown;
  /** Somebody else changed the same category meanwhile. */
  conflict: ItemConflict<Category> | null;
  onClose: () => void;
  onSave: (category: Category) => void;
  onRemove: () => void;
  onTakeTheirs: () => void;
}

export function CategoryDialog(props: CategoryDialogProps) {
  const { category, takenKeys, saving, error, conflict } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [removing, setRemoving] = useState(false);
  const [known, setKnown] = useState(conflict);
  if (conflict !== known) {
    setKnown(conflict);
    // What was to be removed has changed: it is shown first.
    setRemoving(false);
  }
  const form = useForm<CategoryForm>({
    resolver: zodResolver(categoryFormSchema),
    defaultValues: formOf(category),
  });

  const save = (values: CategoryForm) => {
    if (takenKeys.includes(values.key)) form.setError('key', { type: 'taken' }, { shouldFocus: true });
    else props.onSave(toCategory(values));
  };
  // Somebody made another of the same key: this one needs its own.
  const isTaken = category === undefined && conflict !== null;
  if (removing) {
    return (
      <ConfirmDialog
        title={t('settings.categories.removeTitle', { name: category?.name ?? '' })}
        text={t('settings.categories.removeText')}
        confirm={t('actions.remove')}
        loading={saving}
        onConfirm={props.onRemove}
        onClose={() => setRemoving(false)}
      />
    );
  }
  return (
    <FormDialog
      title={category?.name ?? t('settings.categories.new')}
      size="wide"
      unsaved={form.formState.isDirty}
      onClose={props.onClose}
    >
      <form className="stack" noValidate onSubmit={form.handleSubmit(save)}>
        <CategoryFields form={form} isNew={category === undefined} teams={props.teams} />
        {error === null && !isTaken ? null : (
          <Strip tone="bad" icon="alert" live="assertive">
            {isTaken ? t('settings.categories.keyTaken') : errorText(error)}
          </Strip>
        )}
        {conflict === null || isTaken ? null : (
          <CategoryConflictNotice
            mine={toCategory(form.getValues())}
            theirs={conflict.theirs}
            onTakeTheirs={props.onTakeTheirs}
          />
        )}
        <div className="dialog-end">
          {category === undefined ? null : (
            <span className="grow">
              <Button look="quiet" icon="trash" onClick={() => setRemoving(true)}>
                {t('settings.categories.remove')}
              </Button>
            </span>
          )}
          <Button onClick={props.onClose}>{t('actions.cancel')}</Button>
          <Button type="submit" look="primary" loading={saving}>
            {t(conflict === null || isTaken ? 'actions.save' : 'actions.keepMine')}
          </Button>
        </div>
      </form>
    </FormDialog>
  );
}
