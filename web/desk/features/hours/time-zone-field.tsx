import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/fields';

/** Every zone that the browser knows, Brazil's first. */
export function TimeZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const { t } = useTranslation();
  const choices = useMemo(() => {
    const brazil = [
      'America/Sao_Paulo',
      'America/Manaus',
      'America/Cuiaba',
      'America/Rio_Branco',
      'America/Noronha',
    ];
    const all = new Set([...brazil, value, ...Intl.supportedValuesOf('timeZone')]);
    return [...all].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  }, [value]);
  return (
    <SelectField
      label={t('settings.hours.timeZone')}
      value={value}
      choices={choices}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
