import { readObject } from '../direct-line/read-json';
import type { Host } from './host';
import type { FromChat } from './host-messages';
import { readConfig, readSession } from './read-session';

/**
 * Waits for the loader on the page that holds the frame. The first page that answers as our parent is the only one
 * spoken to from then on, at its origin. Nothing is read from the frame's own storage, so a foreign page that frames
 * the chat learns no conversation but the one that it kept itself.
 */
export function connectFrameHost(): Promise<Host> {
  return new Promise((resolve) => {
    let origin: string | undefined;
    const tell = (message: FromChat) => {
      // A page opened from the disk, or in a sandboxed frame, has an origin that cannot be named; it is still our parent.
      if (origin !== undefined) window.parent.postMessage(message, origin === 'null' ? '*' : origin);
    };
    const host: Host = {
      framed: true,
      config: {},
      session: {},
      open: true,
      save: (session, changed) => tell({ plantao: 'save', session, changed }),
      setUnread: (count, locale) => tell({ plantao: 'unread', count, locale }),
      close: () => tell({ plantao: 'close' }),
      onVisible: () => {},
    };
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source !== window.parent || (origin !== undefined && event.origin !== origin)) return;
      const message = readObject(event.data);
      if (message.plantao === 'init' && origin === undefined) {
        origin = event.origin;
        host.config = readConfig(message.config);
        host.session = readSession(message.session);
        host.open = message.open === true;
        resolve(host);
      } else if (message.plantao === 'visible' && origin !== undefined) {
        host.open = message.open === true;
        host.onVisible(host.open);
      }
    });
    // The page is not known yet, so this one message goes to whoever holds the frame; it carries nothing.
    const ready: FromChat = { plantao: 'ready' };
    window.parent.postMessage(ready, '*');
  });
}
