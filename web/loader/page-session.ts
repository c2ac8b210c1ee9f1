import type { StoredSession } from '../widget/host/host-messages';
import { keepSession } from '../widget/host/keep-session';

/** Keeps the chat's session on the host page, where a frame of another site may be denied storage. */
export interface PageSession {
  load(): StoredSession;
  save(session: StoredSession, changed: Partial<StoredSession>): void;
  /** Whether the window was open when the page was left, in this tab. */
  wasOpen(): boolean;
  setOpen(open: boolean): void;
}

const largestSession = 100_000;

/** `origin` is Plantão's: two services on one page do not mix. Where storage is denied, the page's memory serves. */
export function openPageSession(origin: string): PageSession {
  const key = `plantao:${origin}`;
  let memory = '';
  const attempt = <Value>(run: () => Value, otherwise: Value): Value => {
    try {
      return run();
    } catch {
      return otherwise;
    }
  };
  return {
    load() {
      const text = attempt(() => localStorage.getItem(key), null) ?? memory;
      // Whatever the page kept, the chat reads it field by field.
      return attempt(() => JSON.parse(text) as StoredSession, {});
    },
    save(session, changed) {
      const text = JSON.stringify(keepSession(this.load(), session, changed));
      if (text.length > largestSession) return;
      memory = text;
      attempt(() => localStorage.setItem(key, text), undefined);
    },
    wasOpen: () => attempt(() => sessionStorage.getItem(key), null) === 'open',
    setOpen(open) {
      attempt(() => sessionStorage.setItem(key, open ? 'open' : 'closed'), undefined);
    },
  };
}
