import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Category, detailKindSchema } from '../../../../contracts/category';
import { prioritySchema } from '../../../../contracts/priority';
import { teamsQuery } from '../../lib/api/staff';
import { toKey } from '../../lib/to-key';
import { useErrorText } from '../../lib/use-error-text';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextAreaField, TextField } from '../../ui/fields';
import { MultiSelectField, TagsField } from '../../ui/picker-fields';
import { Strip } from '../../ui/states';
import { CategoryConflictNotice } from './category-conflict';
import { type CategoryForm, categoryFormSchema, formOf, toCategory, toLines } from './category-form';
import type { CategoryConflict } from './change-category';

interface CategoryDialogProps {
  /** Left out for a new one. */
  category: Category | undefined;
  takenKeys: string[];
  saving: boolean;
  error: unknown;
  /** Somebody else changed the same category meanwhile. */
  conflict: CategoryConflict | null;
  onClose: () => void;
  onSave: (category: Category) => void;
  onRemove: () => void;
  onTakeTheirs: () => void;
}

export function CategoryDialog(props: CategoryDialogProps) {
  const { category, takenKeys, saving, error, conflict } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data: teams = [] } = useQuery(teamsQuery);
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
  const { errors } = form.formState;
  const examples = form.watch('examples');

  const save = (values: CategoryForm) => {
    if (takenKeys.includes(values.key)) form.setError('key', { type: 'taken' });
    else props.onSave(toCategory(values));
  };
  // Somebody made another of the same key: this one needs its own.
  const isTaken = category === undefined && conflict !== null;
  if (removing) {
    return (
      <Dialog
        title={t('settings.categories.removeTitle', { name: category?.name ?? '' })}
        opened
        onClose={() => setRemoving(false)}
      >
        <div className="stack">
          <p>{t('settings.categories.removeText')}</p>
          <div className="dialog-end">
            <Button onClick={() => setRemoving(false)} data-autofocus>
              {t('actions.cancel')}
            </Button>
            <Button look="danger" loading={saving} onClick={props.onRemove}>
              {t('actions.remove')}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={category?.name ?? t('settings.categories.new')} size="wide" opened onClose={props.onClose}>
      <form className="stack" noValidate onSubmit={form.handleSubmit(save)}>
        <div className="category-fields">
          <TextField
            label={t('settings.categories.name')}
            required
            data-autofocus
            error={errors.name === undefined ? undefined : t('validation.required')}
            {...form.register('name', {
              onChange: (event: { target: { value: string } }) => {
                if (category === undefined) form.setValue('key', toKey(event.target.value));
              },
            })}
          />
          <TextField
            label={t('settings.categories.key')}
            required
            readOnly={category !== undefined}
            error={
              errors.key === undefined
                ? undefined
                : errors.key.type === 'taken'
                  ? t('settings.categories.keyTaken')
                  : t('validation.key')
            }
            {...form.register('key')}
          />
          <TextField
            label={t('settings.categories.team')}
            required
            list="category-teams"
            error={errors.team === undefined ? undefined : t('validation.key')}
            {...form.register('team')}
          />
          <SelectField
            label={t('settings.categories.priority')}
            choices={prioritySchema.options.map((value) => ({ value, label: t(`priority.${value}`) }))}
            {...form.register('priority')}
          />
        </div>
        <datalist id="category-teams">
          {teams.map((team) => (
            <option key={team.key} value={team.key}>
              {team.name}
            </option>
          ))}
        </datalist>
        <Controller
          control={form.control}
          name="details"
          render={({ field }) => (
            <MultiSelectField
              label={t('settings.categories.details')}
              description={t('settings.categories.detailsHint')}
              choices={detailKindSchema.options.map((value) => ({
                value,
                label: t(`context.detail.${value}`),
              }))}
              values={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={form.control}
          name="skills"
          render={({ field }) => (
            <TagsField
              label={t('settings.categories.skills')}
              values={field.value}
              onChange={(values) =>
                field.onChange([...new Set(values.map(toKey).filter((key) => key !== ''))])
              }
            />
          )}
        />
        <TextAreaField
          label={t('settings.categories.examples')}
          description={t('settings.categories.examplesHint')}
          minRows={6}
          maxRows={16}
          {...form.register('examples')}
        />
        <p className="small muted numbers" aria-live="polite">
          {t('settings.categories.count', { count: toLines(examples).length })}
        </p>
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
    </Dialog>
  );
}
