import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interval, IntervalFault } from './hours-form';
import { TimeField } from './time-field';

/**
 * From and to. What is wrong with them is said when the cursor has left both: a time half typed is no mistake, unless it
 * was to be saved.
 */
export function PeriodFields({
  period: [from, to],
  fault,
  labels,
  tried,
  onChange,
  children,
}: {
  period: Interval;
  /** What is wrong with them, by themselves or among the day's others. */
  fault: IntervalFault | null;
  labels: { from: string; to: string };
  tried: boolean;
  onChange: (period: Interval) => void;
  children?: React.ReactNode;
}) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const id = useId();
  const wrong = (tried || !editing) && fault !== null;
  const field = {
    wrong,
    describedBy: wrong ? id : undefined,
    onEnter: () => setEditing(true),
    onLeave: () => setEditing(false),
  };
  return (
    <span className="week-period">
      <TimeField {...field} label={labels.from} value={from} onChange={(next) => onChange([next, to])} />
      <span className="muted">{t('settings.hours.until')}</span>
      <TimeField {...field} label={labels.to} value={to} onChange={(next) => onChange([from, next])} />
      {children}
      {wrong ? (
        <span id={id} className="small save-bad" role="alert">
          {t(`settings.hours.${fault}`)}
        </span>
      ) : null}
    </span>
  );
}
