import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { roleSchema, type StaffMember } from '../../../../contracts/staff';
import { ApiError } from '../../lib/api/api-error';
import { createStaff, renameTeam, staffKeys, teamsQuery, updateStaff } from '../../lib/api/staff';
import { toKey } from '../../lib/to-key';
import { useErrorText } from '../../lib/use-error-text';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CheckField, PasswordField, TextField } from '../../ui/fields';
import { NumberField, TagsField } from '../../ui/picker-fields';
import { Strip } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { formOf, knownPersonSchema, newPersonSchema, type PersonForm } from './person-form';

interface PersonDialogProps {
  /** Left out for a new person. */
  person: StaffMember | undefined;
  teams: string[];
  skills: string[];
  onClose: () => void;
}

export function PersonDialog({ person, teams, skills, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const form = useForm<PersonForm>({
    resolver: zodResolver(person === undefined ? newPersonSchema : knownPersonSchema),
    defaultValues: formOf(person),
  });
  const { errors } = form.formState;
  const known = useQuery(teamsQuery).data;
  /** New teams as they were written, by the keys that were made of it. */
  const written = useRef(new Map<string, string>());
  const nameNewTeams = async (keys: string[]) => {
    for (const key of keys) {
      const name = written.current.get(key);
      const isNew = known !== undefined && !known.some((team) => team.key === key);
      if (isNew && name !== undefined) await renameTeam(key, name);
    }
    await client.invalidateQueries({ queryKey: staffKeys.teams });
  };
  const save = useMutation({
    mutationFn: async ({ password, ...rest }: PersonForm) => {
      if (person === undefined) await createStaff({ ...rest, password });
      else await updateStaff(person.id, { ...rest, ...(password === '' ? {} : { password }) });
      await nameNewTeams(rest.teams);
    },
    onSuccess: () => {
      showToast(person === undefined ? t('settings.people.created') : t('settings.people.saved'));
      onClose();
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'conflict') form.setError('email', { type: 'taken' });
    },
    onSettled: () => client.invalidateQueries({ queryKey: staffKeys.people }),
  });
  const emailFault = errors.email?.type === 'taken' ? t('settings.people.emailTaken') : t('validation.email');
  return (
    <Dialog
      title={
        person === undefined ? t('settings.people.new') : t('settings.people.edit', { name: person.name })
      }
      opened
      onClose={onClose}
    >
      <form className="stack" noValidate onSubmit={form.handleSubmit((values) => save.mutate(values))}>
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
          label={person === undefined ? t('settings.people.password') : t('settings.people.newPassword')}
          showLabel={t('signIn.show')}
          description={
            person === undefined ? t('settings.people.passwordHint') : t('settings.people.passwordKeep')
          }
          required={person === undefined}
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
              {t('validation.required')}
            </p>
          )}
        </fieldset>
        {(['teams', 'skills'] as const).map((name) => (
          <Controller
            key={name}
            control={form.control}
            name={name}
            render={({ field }) => (
              <TagsField
                label={t(`settings.people.${name}`)}
                description={t('settings.people.keysHint')}
                suggestions={name === 'teams' ? teams : skills}
                values={field.value}
                onChange={(values) => {
                  for (const value of values) {
                    const key = toKey(value);
                    if (name === 'teams' && value !== key)
                      written.current.set(key, value.trim().slice(0, 60));
                  }
                  field.onChange([...new Set(values.map(toKey).filter((key) => key !== ''))]);
                }}
              />
            )}
          />
        ))}
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
        {save.error === null || errors.email?.type === 'taken' ? null : (
          <Strip tone="bad" icon="alert" live="assertive">
            {errorText(save.error)}
          </Strip>
        )}
        <div className="dialog-end">
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button type="submit" look="primary" loading={save.isPending}>
            {t('actions.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
