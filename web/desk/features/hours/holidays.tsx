import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../lib/new-id';
import { Button, IconButton } from '../../ui/button';
import { CheckField, TextField } from '../../ui/fields';
import { type HolidayForm, holidayFault } from './hours-form';
import { PeriodFields } from './period-fields';

export function Holidays({
  holidays,
  onChange,
}: {
  holidays: HolidayForm[];
  onChange: (holidays: HolidayForm[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <section className="card stack">
      <div className="row">
        <h2 className="grow">{t('settings.hours.holidays')}</h2>
        <Button
          compact
          icon="plus"
          onClick={() => onChange([...holidays, { id: newId(), date: '', name: '', hours: null }])}
        >
          {t('settings.hours.addHoliday')}
        </Button>
      </div>
      {holidays.length === 0 ? <p className="muted">{t('settings.hours.holidaysNone')}</p> : null}
      {holidays.map((holiday, index) => (
        <Holiday
          key={holiday.id}
          holiday={holiday}
          onChange={(next) => onChange(holidays.with(index, next))}
          onRemove={() => onChange(holidays.toSpliced(index, 1))}
        />
      ))}
    </section>
  );
}

function Holiday({
  holiday,
  onChange,
  onRemove,
}: {
  holiday: HolidayForm;
  onChange: (holiday: HolidayForm) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const fault = holidayFault(holiday);
  const { hours } = holiday;
  return (
    <div className="holiday">
      <div className="stack-tight">
        <label className="field-title" htmlFor={id}>
          {t('settings.hours.date')}
        </label>
        <input
          id={id}
          type="date"
          className="time-field"
          required
          value={holiday.date}
          aria-invalid={fault === 'wrongDate'}
          onChange={(event) => onChange({ ...holiday, date: event.target.value })}
        />
      </div>
      <div className="grow">
        <TextField
          label={t('settings.hours.holidayName')}
          required
          maxLength={100}
          value={holiday.name}
          onChange={(event) => onChange({ ...holiday, name: event.target.value })}
        />
      </div>
      <CheckField
        label={t('settings.hours.holidayClosed')}
        checked={hours === null}
        onChange={(event) =>
          onChange({ ...holiday, hours: event.target.checked ? null : ['09:00', '13:00'] })
        }
      />
      {hours === null ? null : (
        <PeriodFields
          period={hours}
          labels={{ from: t('settings.hours.holidayOpens'), to: t('settings.hours.holidayCloses') }}
          onChange={(period) => onChange({ ...holiday, hours: period })}
        />
      )}
      <IconButton
        icon="trash"
        label={t('settings.hours.removeHoliday', { name: holiday.name || t('settings.hours.holidayName') })}
        onClick={onRemove}
      />
      {fault === null || fault === 'wrongInterval' ? null : (
        <p className="small save-bad holiday-fault" role="status">
          {t(`settings.hours.${fault}`)}
        </p>
      )}
    </div>
  );
}
