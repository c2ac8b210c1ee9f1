import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CallbackSettings } from '../../../../contracts/callback';
import { teamsQuery } from '../../lib/api/staff';
import { IconButton } from '../../ui/button';
import { SelectField } from '../../ui/fields';
import { NumberField } from '../../ui/picker-fields';

type Lines = CallbackSettings['teams'];

/** Teams with a number of customers per time of their own. */
export function TeamPlaces({ lines, onChange }: { lines: Lines; onChange: (lines: Lines) => void }) {
  const { t } = useTranslation();
  const { data: teams = [] } = useQuery(teamsQuery);
  const nameOf = (key: string) => teams.find((team) => team.key === key)?.name ?? key;
  const others = teams.filter(({ key }) => !lines.some(({ team }) => team === key));
  return (
    <section className="card stack">
      <h2>{t('callbacks.teams')}</h2>
      <p className="small muted">
        {lines.length === 0 ? t('callbacks.teamsNone') : t('callbacks.teamsHint')}
      </p>
      {lines.map(({ team, customersPerTime }) => (
        <div className="row callbacks-team" key={team}>
          <NumberField
            label={t('callbacks.customersOf', { team: nameOf(team) })}
            value={customersPerTime}
            max={100}
            onChange={(next) =>
              onChange(lines.map((line) => (line.team === team ? { team, customersPerTime: next } : line)))
            }
          />
          <IconButton
            icon="close"
            label={t('callbacks.removeTeam', { team: nameOf(team) })}
            onClick={() => onChange(lines.filter((line) => line.team !== team))}
          />
        </div>
      ))}
      {others.length === 0 ? null : (
        <SelectField
          label={t('callbacks.addTeam')}
          value=""
          choices={[
            { value: '', label: '' },
            ...others.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChange={({ target }) =>
            target.value === ''
              ? undefined
              : onChange([...lines, { team: target.value, customersPerTime: 1 }])
          }
        />
      )}
    </section>
  );
}
