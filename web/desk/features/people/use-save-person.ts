import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../contracts/staff';
import { errorCode } from '../../lib/api/api-error';
import { createStaff, renameTeam, staffKeys, teamsQuery, updateStaff } from '../../lib/api/staff';
import { toKey } from '../../lib/to-key';
import { showToast } from '../../ui/toast';
import type { PersonForm } from './person-form';

/**
 * Saves a person, and names the teams that are new with them as they were written: the server knows teams by key.
 *
 * @param person left out for a new one
 */
export function useSavePerson(
  person: StaffMember | undefined,
  { onSaved, onEmailTaken }: { onSaved: () => void; onEmailTaken: () => void },
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const known = useQuery(teamsQuery).data;
  /** By the keys that were made of it. */
  const written = useRef(new Map<string, string>());
  const noteTeams = (names: readonly string[]) => {
    for (const name of names) {
      const key = toKey(name);
      if (name !== key) written.current.set(key, name.trim().slice(0, 60));
    }
  };
  const nameNewTeams = async (keys: readonly string[]) => {
    for (const key of keys) {
      const name = written.current.get(key);
      const isNew = known !== undefined && !known.some((team) => team.key === key);
      if (isNew && name !== undefined) await renameTeam(key, name);
    }
    await client.invalidateQueries({ queryKey: staffKeys.teams });
  };
  const { mutate, error, isPending } = useMutation({
    mutationFn: async ({ password, ...rest }: PersonForm) => {
      if (person === undefined) await createStaff({ ...rest, password });
      else await updateStaff(person.id, { ...rest, ...(password === '' ? {} : { password }) });
      await nameNewTeams(rest.teams);
    },
    onSuccess: () => {
      showToast(person === undefined ? t('settings.people.created') : t('settings.people.saved'));
      onSaved();
    },
    onError: (fault) => {
      if (errorCode(fault) === 'conflict') onEmailTaken();
    },
    onSettled: () => client.invalidateQueries({ queryKey: staffKeys.people }),
  });
  return { save: mutate, error, saving: isPending, noteTeams };
}
