import { useState } from 'react';
import { parseTime } from './parse-time';

/**
 * A time of the day in 24 hours. The platform's own field follows the browser's language instead of the page's, and
 * cannot say 24:00.
 */
export function TimeField({
  label,
  value,
  wrong,
  describedBy,
  onChange,
  onEnter,
  onLeave,
}: {
  label: string;
  value: string;
  wrong: boolean;
  /** Where it is said what is wrong. */
  describedBy: string | undefined;
  /** With every key: such as `09:30`, or empty while it is no time. */
  onChange: (value: string) => void;
  onEnter: () => void;
  onLeave: () => void;
}) {
  /** As it is being typed; stays after that while it is no time, so that the mistake can be seen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  return (
    <input
      type="text"
      inputMode="numeric"
      maxLength={6}
      placeholder="00:00"
      className="time-field numbers"
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      value={typed !== null && (focused || value === '') ? typed : value}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseTime(event.target.value) ?? '');
      }}
      onFocus={() => {
        setFocused(true);
        onEnter();
      }}
      onBlur={() => {
        setFocused(false);
        if (value !== '') setTyped(null);
        onLeave();
      }}
    />
  );
}
