import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { detailKindSchema } from '../../../../contracts/category';
import { prioritySchema } from '../../../../contracts/priority';
import { toKey, toKeys } from '../../lib/to-key';
import type { TeamKeys } from '../../lib/use-team-keys';
import { SelectField, TextField } from '../../ui/fields';
import { MultiSelectField, TagsField } from '../../ui/picker-fields';
import { TextAreaField } from '../../ui/text-area-field';
import { type CategoryForm, toLines } from './category-form';
import { TeamField } from './team-field';

/** A new category's key is made of its name until the editor writes another; afterwards the key stays. */
export function CategoryFields({
  form,
  isNew,
  teams,
}: {
  form: UseFormReturn<CategoryForm>;
  isNew: boolean;
  teams: TeamKeys;
}) {
  const { t } = useTranslation();
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
        <Controller
          control={form.control}
          name="team"
          render={({ field }) => (
            <TeamField
              teams={teams}
              value={field.value}
              onChange={field.onChange}
              error={errors.team === undefined ? undefined : t('validation.required')}
            />
          )}
        />
        <SelectField
          label={t('settings.categories.priority')}
          choices={prioritySchema.options.map((value) => ({ value, label: t(`priority.${value}`) }))}
          {...form.register('priority')}
        />
      </div>
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
