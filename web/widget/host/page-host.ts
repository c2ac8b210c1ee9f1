import { parseJson } from '../direct-line/read-json';
import type { Host } from './host';
import { keepSession } from './keep-session';
import { readConfig, readSession } from './read-session';

const storageKey = 'plantao:chat';

/** The chat on a page of its own: it keeps its session in its own storage and is always open. */
export function openPageHost(): Host {
  const query = new URLSearchParams(location.search);
  const title = document.title;
  return {
    framed: false,
    config: readConfig(Object.fromEntries(query)),
    session: readSession(parseJson(readStored())),
    open: true,
    save: (session, changed) => {
      try {
        const kept = readSession(parseJson(readStored()));
        localStorage.setItem(storageKey, JSON.stringify(keepSession(kept, session, changed)));
      } catch {
        // Storage may be denied or full: the conversation goes on, it only cannot be taken up on the next visit.
      }
    },
    setUnread: (count) => {
      document.title = count > 0 ? `(${count}) ${title}` : title;
    },
    close: () => {},
    onVisible: () => {},
  };
}

function readStored(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}
