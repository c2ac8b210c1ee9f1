import { useEffect, useState } from 'react';
import { parseTime } from './parse-time';

/**
 * A time of the day in 24 hours. The platform's own field follows the browser's language instead of the page's, and
 * cannot say 24:00.
 */
export function TimeField({
  label,
  value,
  wrong,
  onChange,
}: {
  label: string;
  value: string;
  wrong: boolean;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <input
      type="text"
      inputMode="numeric"
      maxLength={6}
      placeholder="00:00"
      className="time-field numbers"
      aria-label={label}
      aria-invalid={wrong}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        const time = parseTime(typed) ?? '';
        setTyped(time);
        onChange(time);
      }}
    />
  );
}
