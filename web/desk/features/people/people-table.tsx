import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../contracts/staff';
import { staffKeys, updateStaff } from '../../lib/api/staff';
import { useErrorText } from '../../lib/use-error-text';
import { useSession } from '../../lib/use-session';
import { useTeamName } from '../../lib/use-team-name';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Initials } from '../../ui/initials';
import { showToast } from '../../ui/toast';

const tones = { online: 'ok', away: 'warn', offline: 'plain' } as const;

export function PeopleTable({
  people,
  onEdit,
  onDeactivate,
}: {
  people: StaffMember[];
  onEdit: (id: string) => void;
  onDeactivate: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { staff } = useSession();
  const client = useQueryClient();
  const errorText = useErrorText();
  const teamName = useTeamName();
  const activate = useMutation({
    mutationFn: (id: string) => updateStaff(id, { active: true }),
    onSuccess: () => showToast(t('settings.people.saved')),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey: staffKeys.people }),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="people-box" tabIndex={0} aria-label={t('settings.people.table')}>
      <table className="table people">
        <thead>
          <tr>
            <th scope="col">{t('settings.people.name')}</th>
            <th scope="col">{t('settings.people.roles')}</th>
            <th scope="col">{t('settings.people.teamsAndSkills')}</th>
            <th scope="col" className="numbers">
              {t('settings.people.capacity')}
            </th>
            <th scope="col">{t('settings.people.status')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('settings.people.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} data-active={person.active}>
              <th scope="row">
                <span className="person">
                  <Initials name={person.name} />
                  <span>
                    <span className="person-name">{person.name}</span>
                    <span className="small muted person-email">{person.email}</span>
                  </span>
                </span>
              </th>
              <td data-label={t('settings.people.roles')}>
                {person.roles.map((role) => t(`role.${role}`)).join(', ')}
              </td>
              <td data-label={t('settings.people.teamsAndSkills')}>
                {[...person.teams.map(teamName), ...person.skills].join(', ') || t('actions.none')}
              </td>
              <td data-label={t('settings.people.capacity')} className="numbers">
                {t('settings.people.load', { load: person.load, capacity: person.capacity })}
              </td>
              <td data-label={t('settings.people.status')}>
                {person.active ? (
                  <Badge tone={tones[person.presence]}>{t(`presence.${person.presence}`)}</Badge>
                ) : (
                  <Badge>{t('settings.people.inactive')}</Badge>
                )}
              </td>
              <td>
                <span className="person-acts">
                  <Button
                    compact
                    aria-label={t('settings.people.edit', { name: person.name })}
                    onClick={() => onEdit(person.id)}
                  >
                    {t('actions.edit')}
                  </Button>
                  {person.id === staff.id ? null : person.active ? (
                    <Button
                      compact
                      look="quiet"
                      aria-label={t('settings.people.deactivateNamed', { name: person.name })}
                      onClick={() => onDeactivate(person.id)}
                    >
                      {t('settings.people.deactivate')}
                    </Button>
                  ) : (
                    <Button
                      compact
                      look="quiet"
                      aria-label={t('settings.people.activateNamed', { name: person.name })}
                      onClick={() => activate.mutate(person.id)}
                    >
                      {t('settings.people.activate')}
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
