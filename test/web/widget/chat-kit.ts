import { Chat } from '../../../web/widget/chat/chat';
import { DirectLineHttp } from '../../../web/widget/direct-line/direct-line-http';
import type { Host } from '../../../web/widget/host/host';
import type { StoredSession } from '../../../web/widget/host/host-messages';
import { keepSession } from '../../../web/widget/host/keep-session';
import { listEntries } from '../../../web/widget/transcript/transcript';
import { createFakeDirectLine } from './fake-direct-line';
import { createManualClock, settle } from './manual-clock';

/** A chat on a server of the test's, whose clock and network the test moves. */
export function openChat(
  session: StoredSession = {},
  server = createFakeDirectLine(),
  clock = createManualClock(),
  /** What the page keeps; given where several tabs share it. */
  saved: { session: StoredSession; unread: number } = { session, unread: 0 },
) {
  let ids = 0;
  const host: Host = {
    framed: false,
    config: {},
    session,
    open: true,
    save: (next, changed) => {
      saved.session = keepSession(saved.session, next, changed);
    },
    setUnread: (count) => {
      saved.unread = count;
    },
    close: () => {},
    onVisible: () => {},
  };
  const chat = new Chat({
    host,
    http: new DirectLineHttp(server.transport, clock.now),
    clock,
    random: () => 0.5,
    newId: () => {
      ids += 1;
      return `${saved.session.conversationId ?? 'new'}-client-${ids}`;
    },
    openSocket: server.openSocket,
    locale: 'pt-BR',
  });
  const texts = () => listEntries(chat.state.value.transcript).map(({ text }) => text);
  const deliveries = () => listEntries(chat.state.value.transcript).map(({ delivery }) => delivery);
  return { chat, server, clock, saved, texts, deliveries };
}

/** The same, started and connected. */
export async function openOnline(session: StoredSession = {}) {
  const opened = openChat(session);
  opened.chat.start();
  await settle();
  opened.server.lastSocket().open();
  const [id = ''] = opened.server.conversationIds();
  return { ...opened, id };
}
