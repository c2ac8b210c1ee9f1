import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/button';
import { type Day, type Interval, intervalIsRight, nextInterval } from './hours-form';
import { TimeField } from './time-field';

export function WeekDay({
  day,
  intervals,
  onChange,
}: {
  day: Day;
  intervals: Interval[];
  onChange: (intervals: Interval[]) => void;
}) {
  const { t } = useTranslation();
  const name = t(`settings.hours.day.${day}`);
  return (
    <fieldset className="week-day">
      <legend>{name}</legend>
      <div className="week-periods">
        {intervals.length === 0 ? <span className="muted">{t('settings.hours.closed')}</span> : null}
        {intervals.map((interval, index) => {
          const wrong = !intervalIsRight(interval);
          const number = index + 1;
          return (
            <span key={String(index)} className="week-period">
              <TimeField
                label={t('settings.hours.from', { day: name, number })}
                value={interval[0]}
                wrong={wrong}
                onChange={(from) => onChange(intervals.with(index, [from, interval[1]]))}
              />
              <span className="muted">{t('settings.hours.until')}</span>
              <TimeField
                label={t('settings.hours.to', { day: name, number })}
                value={interval[1]}
                wrong={wrong}
                onChange={(to) => onChange(intervals.with(index, [interval[0], to]))}
              />
              <IconButton
                icon="trash"
                label={t('settings.hours.removeInterval', { number, day: name })}
                onClick={() => onChange(intervals.toSpliced(index, 1))}
              />
              {wrong ? (
                <span className="small save-bad" role="alert">
                  {t('settings.hours.wrongInterval')}
                </span>
              ) : null}
            </span>
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
