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
  onChange,
  onEnter,
  onLeave,
}: {
  label: string;
  value: string;
  wrong: boolean;
  /** With every key: such as `09:30`, or empty while it is no time. */
  onChange: (value: string) => void;
  onEnter: () => void;
  onLeave: () => void;
}) {
  /** As it is being typed; null while the cursor is elsewhere. */
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="text"
      inputMode="numeric"
      maxLength={6}
      placeholder="00:00"
      className="time-field numbers"
      aria-label={label}
      aria-invalid={wrong}
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseTime(event.target.value) ?? '');
      }}
      onFocus={onEnter}
      onBlur={() => {
        setTyped(null);
        onLeave();
      }}
    />
  );
}
