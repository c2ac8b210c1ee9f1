/** The first letters of a name on a disc, beside the name itself. */
export function Initials({ name, size = 32 }: { name: string; size?: number }) {
  const words = name.trim().split(/\s+/u);
  const first = words[0]?.[0] ?? '?';
  const last = words.length > 1 ? (words[words.length - 1]?.[0] ?? '') : '';
  return (
    <span
      className="initials"
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }}
    >
      {(first + last).toUpperCase()}
    </span>
  );
}
