import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamKeys } from '../../lib/use-team-keys';
import { TextField } from '../../ui/fields';

/** One team, by its name; a new name makes a new team. */
export function TeamField({
  teams,
  value,
  onChange,
  error,
}: {
  teams: TeamKeys;
  /** The team's key. */
  value: string;
  onChange: (key: string) => void;
  error: string | undefined;
}) {
  const { t } = useTranslation();
  const [written, setWritten] = useState<string | null>(null);
  return (
    <>
      <TextField
        label={t('settings.categories.team')}
        name="team"
        required
        list="category-teams"
        autoComplete="off"
        error={error}
        value={written ?? teams.nameOf(value)}
        onChange={({ target }) => {
          setWritten(target.value);
          onChange(teams.keysOf([target.value])[0] ?? '');
        }}
      />
      <datalist id="category-teams">
        {teams.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
