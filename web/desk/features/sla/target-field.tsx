import { useTranslation } from 'react-i18next';
import { parseDuration, writeDuration } from './parse-duration';
import { targetIsRight } from './sla-form';

/** A span such as `15 min` or `1 h 30 min`, typed in any of the usual ways; empty promises nothing. */
export function TargetField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <input
      type="text"
      maxLength={20}
      className="target-field numbers"
      aria-label={label}
      aria-invalid={!targetIsRight(value)}
      placeholder={t('targets.noTarget')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => {
        const minutes = parseDuration(value);
        if (minutes !== null && minutes > 0 && writeDuration(minutes) !== value)
          onChange(writeDuration(minutes));
      }}
    />
  );
}
