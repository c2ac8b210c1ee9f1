import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../contracts/staff';
import { Button } from '../../ui/button';
import { ErrorStrip } from '../../ui/error-strip';
import { FormDialog } from '../../ui/form-dialog';
import { PersonFields } from './person-fields';
import { formOf, knownPersonSchema, newPersonSchema, type PersonForm } from './person-form';
import { useSavePerson } from './use-save-person';

interface PersonDialogProps {
  /** Left out for a new person. */
  person: StaffMember | undefined;
  skills: string[];
  onClose: () => void;
}

export function PersonDialog({ person, skills, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const form = useForm<PersonForm>({
    resolver: zodResolver(person === undefined ? newPersonSchema : knownPersonSchema),
    defaultValues: formOf(person),
  });
  const { save, error, saving, teams } = useSavePerson(person, {
    onSaved: onClose,
    onRefused: (field) => form.setError(field, { type: 'refused' }, { shouldFocus: true }),
  });
  const { errors } = form.formState;
  const isShown = errors.email?.type === 'refused' || errors.roles?.type === 'refused';
  return (
    <FormDialog
      title={
        person === undefined ? t('settings.people.new') : t('settings.people.edit', { name: person.name })
      }
      unsaved={form.formState.isDirty}
      onClose={onClose}
    >
      <form className="stack" noValidate onSubmit={form.handleSubmit((values) => save(values))}>
        <PersonFields form={form} isNew={person === undefined} teams={teams} skills={skills} />
        {error === null || isShown ? null : <ErrorStrip error={error} />}
        <div className="dialog-end">
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button type="submit" look="primary" loading={saving}>
            {t('actions.save')}
          </Button>
        </div>
      </form>
    </FormDialog>
  );
}
