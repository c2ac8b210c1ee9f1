import fc from 'fast-check';
import { Chat } from '../../../web/widget/chat/chat';
import { DirectLineHttp } from '../../../web/widget/direct-line/direct-line-http';
import type { Host } from '../../../web/widget/host/host';
import type { StoredSession } from '../../../web/widget/host/host-messages';
import { listEntries } from '../../../web/widget/transcript/transcript';
import { createFakeDirectLine } from './fake-direct-line';
import { createManualClock, settle } from './manual-clock';

function openChat(session: StoredSession = {}, server = createFakeDirectLine(), clock = createManualClock()) {
  const saved: { session: StoredSession; unread: number } = { session, unread: 0 };
  let ids = 0;
  const host: Host = {
    framed: false,
    config: {},
    session,
    open: true,
    save: (next) => {
      saved.session = next;
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

async function openOnline(session: StoredSession = {}) {
  const opened = openChat(session);
  opened.chat.start();
  await settle();
  opened.server.lastSocket().open();
  const [id = ''] = opened.server.conversationIds();
  return { ...opened, id };
}

describe('opening', () => {
  test('asks for a token, starts the conversation and listens', async () => {
    const { chat, server, saved, id } = await openOnline();
    server.say(id, 'Oi!');
    expect(server.paths()).toEqual(['POST /tokens/generate', 'POST /conversations']);
    expect(JSON.parse(String(server.requests[0]?.body))).toEqual({ locale: 'pt-BR' });
    expect(chat.state.value.connection).toBe('online');
    expect(saved.session).toMatchObject({ conversationId: id, resumeSecret: `secret-${id}`, active: true });
  });

  test('takes a kept conversation up again, with its whole transcript', async () => {
    const first = await openOnline();
    first.server.say(first.id, 'Oi!');
    const second = openChat(first.saved.session, first.server);
    second.chat.start();
    await settle();
    second.server.lastSocket().open();
    expect(second.texts()).toEqual(['Oi!']);
    expect(first.server.paths().slice(2)).toEqual(['POST /tokens/resume', `GET /conversations/${first.id}`]);
  });

  test('starts another conversation, and says so, when the kept one cannot be opened', async () => {
    const { chat, server } = openChat({ conversationId: 'gone', resumeSecret: 'x' });
    chat.start();
    await settle();
    expect(chat.state.value.lost).toBe(true);
    expect(server.paths()).toEqual(['POST /tokens/resume', 'POST /tokens/generate', 'POST /conversations']);
  });

  test('waits as long as the server asks', async () => {
    const { chat, server, clock } = openChat();
    server.fail(server.answer(429, {}, '12'));
    chat.start();
    await clock.advance(11_900);
    expect(server.requests).toHaveLength(1);
    await clock.advance(200);
    expect(server.paths()).toEqual(['POST /tokens/generate', 'POST /tokens/generate', 'POST /conversations']);
  });
});

describe('the language of the window', () => {
  test('follows the one in which the customer is answered', async () => {
    const { server, chat, id, saved } = await openOnline();
    server.say(id, 'Oi!', undefined, 'pt-BR');
    server.say(id, 'Sure, here is how.', undefined, 'en');
    expect(chat.state.value.locale).toBe('en');
    server.say(id, 'A tag that nobody knows', undefined, 'tlh');
    expect(chat.state.value.locale).toBe('en');
    server.say(id, 'Claro!', undefined, 'pt-BR');
    expect([chat.state.value.locale, saved.session.locale]).toEqual(['pt-BR', undefined]);
  });

  test('stays what the customer chose, in the next conversation too', async () => {
    const { server, chat, id } = await openOnline();
    chat.setLocale('pt-BR');
    server.say(id, 'Sure, here is how.', undefined, 'en');
    expect(chat.state.value.locale).toBe('pt-BR');
    chat.startOver();
    await settle();
    server.lastSocket().open();
    server.say(server.conversationIds().at(-1) ?? '', 'Hi!', undefined, 'en');
    expect(chat.state.value.locale).toBe('pt-BR');
  });
});

describe('a lost connection', () => {
  test('is taken up from the last watermark, and nothing is missed or doubled', async () => {
    const { server, clock, texts, id, chat } = await openOnline();
    server.say(id, 'um');
    server.lastSocket().cut();
    expect(chat.state.value.connection).toBe('reconnecting');
    server.say(id, 'dois');
    await clock.advance(600);
    server.lastSocket().open();
    server.say(id, 'três');
    expect(server.lastSocket().url).toContain('watermark=1');
    expect(texts()).toEqual(['um', 'dois', 'três']);
  });

  test('is tried again with growing pauses, and at once when the network is back', async () => {
    const { server, clock, chat } = await openOnline();
    server.fail('no-answer', 'no-answer', 'no-answer', 'no-answer');
    server.lastSocket().cut();
    await clock.advance(6_000);
    const tries = server.requests.length;
    chat.networkChanged(true);
    await settle();
    expect(server.requests.length).toBe(tries + 1);
  });

  test('holds still while the device says that it is offline', async () => {
    const { server, clock, chat } = await openOnline();
    chat.networkChanged(false);
    const tries = server.requests.length;
    await clock.advance(120_000);
    expect(chat.state.value.connection).toBe('offline');
    expect(server.requests.length).toBe(tries);
  });

  test('is doubted after a long silence, when the customer looks again', async () => {
    const { server, clock, chat, texts, id } = await openOnline();
    const [socket] = server.sockets;
    if (socket) socket.onmessage = null;
    server.say(id, 'perdida no caminho');
    chat.setVisible(false);
    await clock.advance(30_000);
    chat.setVisible(true);
    await settle();
    expect(texts()).toEqual(['perdida no caminho']);
    expect(server.sockets).toHaveLength(2);
  });

  test('falls back to asking where no WebSocket gets through', async () => {
    const { chat, server, clock, texts } = openChat();
    chat.start();
    await settle();
    server.lastSocket().cut();
    await settle();
    const [id = ''] = server.conversationIds();
    expect(chat.state.value.connection).toBe('online');
    server.say(id, 'chegou assim mesmo');
    await clock.advance(3_100);
    server.lastSocket().cut();
    await settle();
    expect(texts()).toEqual(['chegou assim mesmo']);
  });

  test('renews an expired token with the resume secret', async () => {
    const { server, clock, id, chat } = await openOnline();
    server.expireTokens();
    chat.send('oi');
    await clock.advance(100);
    expect(server.logOf(id)).toHaveLength(1);
    expect(server.paths()).toContain('POST /tokens/resume');
  });

  test('refreshes the token before it expires', async () => {
    const { server, clock } = await openOnline();
    await clock.advance(15 * 60_000 + 1000);
    expect(server.paths().filter((path) => path === 'POST /tokens/refresh')).toHaveLength(1);
  });

  test('starts another conversation when the server no longer knows this one, and keeps what was not sent', async () => {
    const { server, clock, id, chat, texts } = await openOnline();
    server.say(id, 'velha');
    server.lastSocket().cut();
    chat.send('não se perca');
    server.forget(id);
    await clock.advance(600);
    server.lastSocket().open();
    await clock.advance(600);
    const [fresh = ''] = server.conversationIds();
    expect(fresh).not.toBe(id);
    expect(server.logOf(fresh)).toMatchObject([{ text: 'não se perca' }]);
    expect(texts()).toEqual(['não se perca']);
  });
});

describe('sending', () => {
  test('shows the message at once, then delivered, at the same key', async () => {
    const { chat, clock, texts, deliveries } = await openOnline();
    chat.send('  oi  ');
    const [before] = listEntries(chat.state.value.transcript);
    expect(texts()).toEqual(['oi']);
    await clock.advance(10);
    const [after] = listEntries(chat.state.value.transcript);
    expect(deliveries()).toEqual(['delivered']);
    expect(after?.key).toBe(before?.key);
  });

  test('repeats a fault that passes with the same id, so that it arrives once', async () => {
    const { chat, server, clock, id, deliveries } = await openOnline();
    server.fail(server.answer(503, {}), 'answer-lost');
    chat.send('uma vez só');
    await clock.advance(60_000);
    expect(server.logOf(id)).toHaveLength(1);
    expect(deliveries()).toEqual(['delivered']);
  });

  test('shows what the server refuses as failed, lets the next one pass, and sends it again on wish', async () => {
    const { chat, server, clock, id, deliveries, texts } = await openOnline();
    server.fail(server.answer(413, {}));
    chat.send('recusada');
    chat.send('aceita');
    await clock.advance(100);
    expect(texts()).toEqual(['aceita', 'recusada']);
    expect(deliveries()).toEqual(['delivered', 'failed']);
    const failed = chat.state.value.transcript.pending[0]?.key ?? '';
    chat.retry(failed);
    await clock.advance(100);
    expect(deliveries()).toEqual(['delivered', 'delivered']);
    expect(server.logOf(id)).toHaveLength(2);
  });

  test('gives up after five tries while the stream stands', async () => {
    const { chat, server, clock, deliveries } = await openOnline();
    server.fail(...Array.from({ length: 5 }, () => server.answer(500, {})));
    chat.send('oi');
    await clock.advance(60_000);
    expect(deliveries()).toEqual(['failed']);
  });

  test('waits without a connection, survives a reload, and goes out once', async () => {
    const first = await openOnline();
    first.chat.networkChanged(false);
    first.chat.send('escrita sem rede');
    await first.clock.advance(300_000);
    expect(first.deliveries()).toEqual(['waiting']);
    const second = openChat(first.saved.session, first.server);
    second.chat.start();
    await settle();
    second.server.lastSocket().open();
    await second.clock.advance(1_000);
    expect(second.texts()).toEqual(['escrita sem rede']);
    expect(second.server.logOf(first.id)).toHaveLength(1);
    expect(second.saved.session.unsent).toEqual([]);
  });

  test('lets the other side know of typing, but not for every letter', async () => {
    const { chat, server, clock } = await openOnline();
    for (const draft of ['o', 'oi', 'oi!']) chat.write(draft);
    await clock.advance(5_000);
    chat.write('oi!!');
    await settle();
    const typing = server.requests.filter(({ body }) => String(body).includes('"typing"'));
    expect(typing).toHaveLength(2);
  });

  test('sends the survey as an event, once, and remembers that it did', async () => {
    const { chat, server, clock, id, saved } = await openOnline();
    const surveyId = server.say(id, 'De 0 a 10?', { kind: 'survey' });
    chat.answerSurvey(surveyId, 9, '  ótimo ');
    await clock.advance(100);
    expect(server.logOf(id).at(-1)).toMatchObject({
      type: 'event',
      name: 'plantao.survey',
      value: { score: 9, comment: 'ótimo' },
    });
    expect(saved.session.surveyedId).toBe(surveyId);
  });

  test('starting over leaves the old conversation and its unsent messages behind', async () => {
    const { chat, server, clock, id, texts } = await openOnline();
    server.say(id, 'velha');
    chat.startOver();
    await clock.advance(100);
    server.lastSocket().open();
    expect(texts()).toEqual([]);
    expect(server.conversationIds()).toHaveLength(2);
  });
});

describe('the place in the queue', () => {
  const nobody = { kind: 'queued', position: 2, expectedWaitSeconds: null, withoutAgents: true };
  const someone = { position: 1, expectedWaitSeconds: 120, withoutAgents: false, opensAt: null };
  const asked = ({ paths }: ReturnType<typeof createFakeDirectLine>) =>
    paths().filter((path) => path.endsWith('/place')).length;

  test('is asked for while one waits and looks: people who come, and places that move, are seen', async () => {
    const { chat, server, clock, id } = await openOnline();
    await clock.advance(60_000);
    expect(asked(server)).toBe(0);
    server.setPlace({ ...nobody, opensAt: null });
    server.say(id, 'Não há ninguém agora.', nobody);
    await settle();
    expect(chat.state.value.place).toMatchObject({ position: 2, withoutAgents: true });
    server.setPlace(someone);
    await clock.advance(15_000);
    expect(chat.state.value.place).toMatchObject({
      position: 1,
      withoutAgents: false,
      expectedAt: clock.now() + 120_000,
    });
    const expectedAt = clock.now() + 120_000;
    await clock.advance(30_000);
    expect(chat.state.value.place?.expectedAt).toBe(expectedAt);
    chat.setVisible(false);
    const before = asked(server);
    await clock.advance(120_000);
    expect(asked(server)).toBe(before);
    chat.setVisible(true);
    await settle();
    expect(asked(server)).toBe(before + 1);
  });

  test('is what was told last, as long as no answer comes, and no question any more once somebody is there', async () => {
    const { chat, server, clock, id } = await openOnline();
    server.setPlace(someone);
    server.say(id, 'Não há ninguém agora.', nobody);
    await settle();
    server.fail('no-answer');
    await clock.advance(15_000);
    expect(chat.state.value.place).toMatchObject({ position: 1 });
    server.setPlace({ ...someone, position: 4 });
    server.say(id, 'Você é a 4ª pessoa.', { ...nobody, position: 4 });
    expect(chat.state.value.place).toBeNull();
    await clock.advance(15_000);
    expect(chat.state.value.place).toMatchObject({ position: 4 });
    server.say(id, 'Júlia entrou na conversa.', { kind: 'agent-joined', agentName: 'Júlia' });
    const before = asked(server);
    await clock.advance(60_000);
    expect(asked(server)).toBe(before);
  });
});

describe('unread messages', () => {
  test('are counted while the window is closed, and seen when its end comes into sight', async () => {
    const { chat, server, saved, id } = await openOnline();
    server.say(id, 'vista');
    chat.setVisible(false);
    const first = server.say(id, 'um');
    server.say(id, 'dois');
    expect(saved.unread).toBe(2);
    chat.setVisible(true);
    expect(chat.state.value.reading.dividerKey).toBe(first);
    expect(saved.unread).toBe(2);
    chat.setEndInSight(true);
    expect(saved.unread).toBe(0);
    expect(chat.state.value.reading.dividerKey).toBe(first);
    chat.send('respondi');
    expect(chat.state.value.reading.dividerKey).toBeNull();
  });

  test('that came while the page was closed get the divider on the next visit', async () => {
    const first = await openOnline();
    first.server.say(first.id, 'vista');
    first.chat.networkChanged(false);
    const missed = first.server.say(first.id, 'perdida');
    const second = openChat(first.saved.session, first.server);
    second.chat.start();
    await settle();
    second.server.lastSocket().open();
    expect(second.chat.state.value.reading.dividerKey).toBe(missed);
  });
});

test('whatever the network does, every message arrives once and in order', async () => {
  const step = fc.oneof(
    fc.constant({ do: 'send' as const }),
    fc.constant({ do: 'say' as const }),
    fc.constant({ do: 'cut' as const }),
    fc.constant({ do: 'open' as const }),
    fc.constant({ do: 'offline' as const }),
    fc.constant({ do: 'online' as const }),
    fc.constant({ do: 'expire' as const }),
    fc.record({
      do: fc.constant('fail' as const),
      way: fc.constantFrom('no-answer' as const, 'answer-lost' as const),
    }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 40_000 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { chat, server, clock, id, texts } = await openOnline();
      let sent = 0;
      let said = 0;
      for (const action of steps) {
        const socket = server.lastSocket();
        if (action.do === 'send') chat.send(`c${++sent}`);
        else if (action.do === 'say') server.say(id, `s${++said}`);
        else if (action.do === 'cut' && !socket.closed) socket.cut();
        else if (action.do === 'open' && !socket.closed && !socket.opened) socket.open();
        else if (action.do === 'offline') chat.networkChanged(false);
        else if (action.do === 'online') chat.networkChanged(true);
        else if (action.do === 'expire') server.expireTokens();
        else if (action.do === 'fail') server.fail(action.way);
        else if (action.do === 'wait') await clock.advance(action.ms);
        await settle();
      }
      chat.networkChanged(true);
      for (let round = 0; round < 12; round += 1) {
        await clock.advance(20_000);
        const socket = server.lastSocket();
        if (!socket.closed && !socket.opened) socket.open();
        for (const { key, delivery } of chat.state.value.transcript.pending) {
          if (delivery === 'failed') chat.retry(key);
        }
        await settle();
      }
      const log = server.logOf(id).map((entry) => ('text' in entry ? String(entry.text) : ''));
      expect(texts()).toEqual(log);
      expect(log.filter((text) => text.startsWith('c')).sort()).toEqual(
        Array.from({ length: sent }, (_, index) => `c${index + 1}`).sort(),
      );
      expect(log.filter((text) => text.startsWith('s'))).toHaveLength(said);
    }),
    { numRuns: 150 },
  );
});
