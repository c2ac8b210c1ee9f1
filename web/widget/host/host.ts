import type { HostConfig, StoredSession } from './host-messages';

/** The place the chat runs in: a host page's frame, or a page of its own. */
export interface Host {
  framed: boolean;
  config: HostConfig;
  session: StoredSession;
  /** True while the window shows. */
  open: boolean;
  /** Keeps `changed`, what this tab set in its `session` just now; other tabs keep theirs in the same place. */
  save(session: StoredSession, changed: Partial<StoredSession>): void;
  setUnread(count: number, locale: string): void;
  close(): void;
  onVisible: (open: boolean) => void;
}
