import type { Clock } from '../direct-line/clock';
import type { PlaceNow } from '../transcript/derive-status';

const askEveryMs = 15_000;

/** Asks again and again where the customer stands, for as long as they wait and look. */
export class PlaceWatch {
  /** Bumped whenever the watch begins or ends, so that an answer that comes too late is ignored. */
  private epoch = 0;
  private wanted = false;
  private cancel = () => {};

  constructor(
    private readonly clock: Clock,
    private readonly ask: () => Promise<PlaceNow | null>,
    private readonly tell: (place: PlaceNow) => void,
  ) {}

  setWanted(wanted: boolean): void {
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    this.epoch += 1;
    this.cancel();
    if (wanted) void this.look(this.epoch);
  }

  private async look(epoch: number): Promise<void> {
    // Without an answer, and when somebody is just taking it, what was known stays: the next question may find one.
    const place = await this.ask().catch(() => null);
    if (epoch !== this.epoch) return;
    if (place !== null) this.tell(place);
    this.cancel = this.clock.after(askEveryMs, () => void this.look(epoch));
  }
}
