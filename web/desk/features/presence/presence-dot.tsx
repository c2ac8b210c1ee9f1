import type { PresenceStatus } from '../../../../contracts/staff';

/** Full, half and empty, so that the shape tells what the colour tells. Always beside the word. */
export function PresenceDot({ status, size = 12 }: { status: PresenceStatus; size?: number }) {
  return (
    <span
      className={`presence-dot presence-${status}`}
      style={{ width: size, height: size }}
      aria-hidden="true"
    />
  );
}
