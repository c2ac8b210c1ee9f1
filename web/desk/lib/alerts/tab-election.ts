/** Two ends of a channel between the tabs of one browser, as BroadcastChannel is. */
interface TabChannel {
  post: (message: TabMessage) => void;
}

export interface TabMessage {
  alert: string;
  tab: string;
  focused: boolean;
}

/** How long a tab listens for the others before it alerts, in ms. */
const listenFor = 250;

/**
 * Decides which of several tabs alerts, so that one event sounds once: none while any tab is in front of the
 * person; otherwise the tab of the lowest id among those that learnt of the event together. A tab that learns of it
 * late (background tabs are slowed down) stays silent, since another has already taken it on.
 */
export class TabElection {
  /** By alert: whether it is left to another tab. */
  private readonly yielded = new Map<string, boolean>();
  private readonly mine = new Set<string>();

  constructor(
    private readonly tab: string,
    private readonly channel: TabChannel,
    private readonly schedule: (task: () => void, ms: number) => unknown,
  ) {}

  /** Another tab has spoken. */
  hear(message: TabMessage) {
    const together = this.mine.has(message.alert);
    const yields = message.focused || !together || message.tab < this.tab;
    this.yielded.set(message.alert, (this.yielded.get(message.alert) ?? false) || yields);
    this.forgetOld();
  }

  /** Runs `alert` if it falls to this tab. `id` is the same in every tab. */
  propose(id: string, focused: boolean, alert: () => void) {
    if (this.mine.has(id)) return;
    this.mine.add(id);
    const late = this.yielded.get(id) === true;
    // A late tab keeps quiet, or the one that took it on would yield to it.
    if (!late || focused) this.channel.post({ alert: id, tab: this.tab, focused });
    if (late || focused) return;
    this.schedule(() => {
      if (this.yielded.get(id) !== true) alert();
    }, listenFor);
  }

  private forgetOld() {
    if (this.yielded.size <= 500) return;
    const oldest = this.yielded.keys().next().value;
    if (oldest === undefined) return;
    this.yielded.delete(oldest);
    this.mine.delete(oldest);
  }
}
