import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { detailKindSchema } from '../../../../contracts/category';
import { prioritySchema } from '../../../../contracts/priority';
import { teamsQuery } from '../../lib/api/staff';
import { toKey, toKeys } from '../../lib/to-key';
import { SelectField, TextAreaField, TextField } from '../../ui/fields';
import { MultiSelectField, TagsField } from '../../ui/picker-fields';
import { type CategoryForm, toLines } from './category-form';

/** A new category's key is made of its name until the editor writes another; afterwards the key stays. */
export function CategoryFields({ form, isNew }: { form: UseFormReturn<CategoryForm>; isNew: boolean }) {
  const { t } = useTranslation();
  const { data: teams = [] } = useQuery(teamsQuery);
  const { errors } = form.formState;
  const examples = form.watch('examples');
  return (
    <>
      <div className="category-fields">
        <TextField
          label={t('settings.categories.name')}
          required
          data-autofocus
          error={errors.name === undefined ? undefined : t('validation.required')}
          {...form.register('name', {
            onChange: (event: { target: { value: string } }) => {
              if (isNew) form.setValue('key', toKey(event.target.value));
            },
          })}
        />
        <TextField
          label={t('settings.categories.key')}
          required
          readOnly={!isNew}
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
            onChange={(values) => field.onChange(toKeys(values))}
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
    </>
  );
}
