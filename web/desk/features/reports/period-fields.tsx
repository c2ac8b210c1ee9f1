import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../ui/fields';
import { type Period, presets } from './period';
import type { usePeriod } from './use-period';

const other = 'chosen';

/** A usual period, or two dates. */
export function PeriodFields({
  preset,
  period,
  fault,
  choosePreset,
  chooseDays,
}: Pick<ReturnType<typeof usePeriod>, 'preset' | 'period' | 'fault' | 'choosePreset' | 'chooseDays'>) {
  const { t } = useTranslation();
  const change = (part: Partial<Period>) => chooseDays({ ...period, ...part });
  return (
    <div className="period">
      <SelectField
        label={t('reports.period')}
        value={preset ?? other}
        choices={[
          ...presets.map((value) => ({ value, label: t(`reports.presets.${value}`) })),
          { value: other, label: t('reports.presets.chosen') },
        ]}
        onChange={({ target }) => {
          const next = presets.find((one) => one === target.value);
          if (next === undefined) chooseDays(period);
          else choosePreset(next);
        }}
      />
      {preset === null ? (
        <>
          <TextField
            type="date"
            label={t('reports.from')}
            value={period.from}
            max={period.to || undefined}
            error={fault === null ? undefined : t(`reports.faults.${fault}`)}
            onChange={({ target }) => change({ from: target.value })}
          />
          <TextField
            type="date"
            label={t('reports.to')}
            value={period.to}
            min={period.from || undefined}
            onChange={({ target }) => change({ to: target.value })}
          />
        </>
      ) : null}
    </div>
  );
}
