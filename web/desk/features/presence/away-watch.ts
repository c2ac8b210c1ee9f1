import type { PresenceStatus } from '../../../../contracts/staff';

/** How long without a sign of life until a person counts as away, in ms. */
export const awayAfter = 10 * 60_000;

/**
 * Decides when somebody has gone and when they are back. Only what it has set itself does it take back: whoever
 * chose "away" by hand stays away.
 */
export class AwayWatch {
  private lastSign: number;
  private presence: PresenceStatus = 'offline';
  private setByWatch = false;

  constructor(
    now: number,
    private readonly onChange: (status: 'away' | 'online') => void,
  ) {
    this.lastSign = now;
  }

  /** The state as the server has it. */
  follow(presence: PresenceStatus) {
    this.presence = presence;
    if (presence !== 'away') this.setByWatch = false;
  }

  /** The person chose a state by hand. */
  choose() {
    this.setByWatch = false;
  }

  alive(now: number) {
    this.lastSign = now;
    if (!this.setByWatch) return;
    this.setByWatch = false;
    this.onChange('online');
  }

  check(now: number) {
    if (this.presence !== 'online' || this.setByWatch || now - this.lastSign < awayAfter) return;
    this.setByWatch = true;
    this.onChange('away');
  }
}
