import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../lib/new-id';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { CheckField } from '../../ui/toggle-fields';
import { type Fault, type HolidayForm, holidayFault, intervalFaults } from './hours-form';
import { PeriodFields } from './period-fields';

export function Holidays({
  holidays,
  tried,
  onChange,
}: {
  holidays: HolidayForm[];
  /** Whether they were to be saved: whatever is missing is a mistake then. */
  tried: boolean;
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
          holidays={holidays}
          tried={tried}
          onChange={(next) => onChange(holidays.with(index, next))}
          onRemove={() => onChange(holidays.toSpliced(index, 1))}
        />
      ))}
    </section>
  );
}

/** A field that was not left yet is no mistake; the times say themselves what is wrong with them. */
function shownFault(fault: Fault | null, left: { date: boolean; name: boolean }) {
  if (fault === 'wrongDate' || fault === 'sameDate') return left.date ? fault : null;
  if (fault === 'wrongName') return left.name ? fault : null;
  return null;
}

function Holiday({
  holiday,
  holidays,
  tried,
  onChange,
  onRemove,
}: {
  holiday: HolidayForm;
  holidays: readonly HolidayForm[];
  tried: boolean;
  onChange: (holiday: HolidayForm) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [left, setLeft] = useState({ date: false, name: false });
  const date = useRef<HTMLInputElement>(null);
  // A new one begins at its date.
  useEffect(() => {
    if (date.current?.value === '') date.current.focus();
  }, []);
  const fault = shownFault(holidayFault(holiday, holidays), tried ? { date: true, name: true } : left);
  const { hours } = holiday;
  const faults = intervalFaults(hours ?? []);
  return (
    <div className="holiday">
      <div className="stack-tight">
        <label className="field-title" htmlFor={id}>
          {t('settings.hours.date')}
        </label>
        <input
          id={id}
          ref={date}
          type="date"
          className="time-field"
          required
          value={holiday.date}
          aria-invalid={fault === 'wrongDate' || fault === 'sameDate'}
          onChange={(event) => onChange({ ...holiday, date: event.target.value })}
          onBlur={() => setLeft((before) => ({ ...before, date: true }))}
        />
      </div>
      <div className="grow">
        <TextField
          label={t('settings.hours.holidayName')}
          required
          maxLength={100}
          value={holiday.name}
          error={fault === 'wrongName'}
          onChange={(event) => onChange({ ...holiday, name: event.target.value })}
          onBlur={() => setLeft((before) => ({ ...before, name: true }))}
        />
      </div>
      <CheckField
        label={t('settings.hours.holidayClosed')}
        checked={hours === null}
        onChange={(event) =>
          onChange({ ...holiday, hours: event.target.checked ? null : [['09:00', '13:00']] })
        }
      />
      {hours?.map((period, index) => (
        <PeriodFields
          key={String(index)}
          period={period}
          fault={faults[index] ?? null}
          tried={tried}
          labels={{ from: t('settings.hours.holidayOpens'), to: t('settings.hours.holidayCloses') }}
          onChange={(next) => onChange({ ...holiday, hours: hours.with(index, next) })}
        />
      ))}
      <IconButton
        icon="trash"
        label={t('settings.hours.removeHoliday', { name: holiday.name || t('settings.hours.holidayName') })}
        onClick={onRemove}
      />
      {fault === null ? null : (
        <p className="small save-bad holiday-fault" role="status">
          {t(`settings.hours.${fault}`)}
        </p>
      )}
    </div>
  );
}
