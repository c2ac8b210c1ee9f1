import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/button';
import { type Day, type Interval, intervalFaults, nextInterval } from './hours-form';
import { PeriodFields } from './period-fields';

export function WeekDay({
  day,
  intervals,
  tried,
  onChange,
}: {
  day: Day;
  intervals: Interval[];
  /** Whether they were to be saved. */
  tried: boolean;
  onChange: (intervals: Interval[]) => void;
}) {
  const { t } = useTranslation();
  const name = t(`settings.hours.day.${day}`);
  const faults = intervalFaults(intervals);
  return (
    <fieldset className="week-day">
      <legend>{name}</legend>
      <div className="week-periods">
        {intervals.length === 0 ? <span className="muted">{t('settings.hours.closed')}</span> : null}
        {intervals.map((interval, index) => {
          const number = index + 1;
          return (
            <PeriodFields
              key={String(index)}
              period={interval}
              fault={faults[index] ?? null}
              labels={{
                from: t('settings.hours.from', { day: name, number }),
                to: t('settings.hours.to', { day: name, number }),
              }}
              tried={tried}
              onChange={(period) => onChange(intervals.with(index, period))}
            >
              <IconButton
                icon="trash"
                label={t('settings.hours.removeInterval', { number, day: name })}
                onClick={() => onChange(intervals.toSpliced(index, 1))}
              />
            </PeriodFields>
          );
        })}
      </div>
      {intervals.length >= 6 ? null : (
        <Button
          compact
          look="quiet"
          icon="plus"
          aria-label={t('settings.hours.addInterval', { day: name })}
          onClick={() => onChange([...intervals, nextInterval(intervals)])}
        >
          {t('actions.add')}
        </Button>
      )}
    </fieldset>
  );
}
