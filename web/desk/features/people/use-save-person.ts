import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../contracts/staff';
import { ApiError } from '../../lib/api/api-error';
import { createStaff, staffKeys, updateStaff } from '../../lib/api/staff';
import { useTeamKeys } from '../../lib/use-team-keys';
import { showToast } from '../../ui/toast';
import type { PersonForm } from './person-form';

/** What the server did not take: an address that somebody has, or the last administrator's role. */
type Refused = 'email' | 'roles';

function refusedIn(error: unknown): Refused | null {
  if (!(error instanceof ApiError) || error.code !== 'conflict') return null;
  if (error.fields.email !== undefined) return 'email';
  return error.fields.roles === undefined ? null : 'roles';
}

/**
 * Saves a person, and names the teams that are new with them as they were written: the server knows teams by key.
 *
 * @param person left out for a new one
 */
export function useSavePerson(
  person: StaffMember | undefined,
  { onSaved, onRefused }: { onSaved: () => void; onRefused: (field: Refused) => void },
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const teams = useTeamKeys();
  const { mutate, error, isPending } = useMutation({
    mutationFn: async ({ password, ...rest }: PersonForm) => {
      if (person === undefined) await createStaff({ ...rest, password });
      else await updateStaff(person.id, { ...rest, ...(password === '' ? {} : { password }) });
      await teams.nameNew(rest.teams);
    },
    onSuccess: () => {
      showToast(person === undefined ? t('settings.people.created') : t('settings.people.saved'));
      onSaved();
    },
    onError: (fault) => {
      const field = refusedIn(fault);
      if (field !== null) onRefused(field);
    },
    onSettled: () => client.invalidateQueries({ queryKey: staffKeys.people }),
  });
  return { save: mutate, error, saving: isPending, teams };
}
