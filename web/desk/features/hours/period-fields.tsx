import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Interval, intervalIsRight } from './hours-form';
import { TimeField } from './time-field';

/** From and to. What is wrong with them is said when the cursor has left both: a time half typed is no mistake. */
export function PeriodFields({
  period: [from, to],
  labels,
  onChange,
  children,
}: {
  period: Interval;
  labels: { from: string; to: string };
  onChange: (period: Interval) => void;
  children?: React.ReactNode;
}) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const wrong = !editing && !intervalIsRight([from, to]);
  const field = { wrong, onEnter: () => setEditing(true), onLeave: () => setEditing(false) };
  return (
    <span className="week-period">
      <TimeField {...field} label={labels.from} value={from} onChange={(next) => onChange([next, to])} />
      <span className="muted">{t('settings.hours.until')}</span>
      <TimeField {...field} label={labels.to} value={to} onChange={(next) => onChange([from, next])} />
      {children}
      {wrong ? (
        <span className="small save-bad" role="alert">
          {t('settings.hours.wrongInterval')}
        </span>
      ) : null}
    </span>
  );
}
