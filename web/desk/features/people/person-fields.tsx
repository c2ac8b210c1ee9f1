import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { roleSchema } from '../../../../contracts/staff';
import { toKeys } from '../../lib/to-key';
import type { TeamKeys } from '../../lib/use-team-keys';
import { TextField } from '../../ui/fields';
import { PasswordField } from '../../ui/password-field';
import { NumberField, TagsField } from '../../ui/picker-fields';
import { CheckField } from '../../ui/toggle-fields';
import type { PersonForm } from './person-form';

interface PersonFieldsProps {
  form: UseFormReturn<PersonForm>;
  isNew: boolean;
  teams: TeamKeys;
  /** Keys to choose from; others may be written. */
  skills: string[];
}

export function PersonFields({ form, isNew, teams, skills }: PersonFieldsProps) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  const emailFault =
    errors.email?.type === 'refused' ? t('settings.people.emailTaken') : t('validation.email');
  return (
    <>
      <TextField
        label={t('settings.people.name')}
        required
        autoComplete="off"
        data-autofocus
        error={errors.name === undefined ? undefined : t('validation.required')}
        {...form.register('name')}
      />
      <TextField
        label={t('settings.people.email')}
        type="email"
        required
        autoComplete="off"
        error={errors.email === undefined ? undefined : emailFault}
        {...form.register('email')}
      />
      <PasswordField
        label={isNew ? t('settings.people.password') : t('signIn.newPassword')}
        showLabel={t('signIn.show')}
        description={isNew ? t('signIn.passwordHint') : t('settings.people.passwordKeep')}
        required={isNew}
        autoComplete="new-password"
        error={errors.password === undefined ? undefined : t('validation.password')}
        {...form.register('password')}
      />
      <fieldset className="roles">
        <legend className="field-title">{t('settings.people.roles')}</legend>
        {roleSchema.options.map((role) => (
          <CheckField
            key={role}
            label={t(`role.${role}`)}
            description={t(`settings.people.roleHint.${role}`)}
            value={role}
            {...form.register('roles')}
          />
        ))}
        {errors.roles === undefined ? null : (
          <p className="save-bad" role="alert">
            {t(errors.roles.type === 'refused' ? 'settings.people.lastAdministrator' : 'validation.required')}
          </p>
        )}
      </fieldset>
      <Controller
        control={form.control}
        name="teams"
        render={({ field }) => (
          <TagsField
            label={t('settings.people.teams')}
            description={t('settings.people.keysHint')}
            suggestions={teams.names}
            values={field.value.map(teams.nameOf)}
            onChange={(names) => field.onChange(teams.keysOf(names))}
          />
        )}
      />
      <Controller
        control={form.control}
        name="skills"
        render={({ field }) => (
          <TagsField
            label={t('settings.people.skills')}
            description={t('settings.people.keysHint')}
            suggestions={skills}
            values={field.value}
            onChange={(values) => field.onChange(toKeys(values))}
          />
        )}
      />
      <Controller
        control={form.control}
        name="capacity"
        render={({ field }) => (
          <NumberField
            label={t('settings.people.capacity')}
            min={0}
            max={100}
            value={field.value}
            onChange={field.onChange}
            error={errors.capacity === undefined ? undefined : t('validation.invalid')}
          />
        )}
      />
    </>
  );
}
