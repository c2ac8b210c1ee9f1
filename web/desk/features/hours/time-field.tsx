/** The platform's own time field; 24:00, which it cannot show, stands as the last minute. */
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
  return (
    <input
      type="time"
      className="time-field numbers"
      aria-label={label}
      aria-invalid={wrong}
      required
      value={value === '24:00' ? '23:59' : value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
