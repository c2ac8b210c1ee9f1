import fc from 'fast-check';
import { listEntries } from '../../../web/widget/transcript/transcript';
import { openChat, openOnline } from './chat-kit';
import { settle } from './manual-clock';

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

  test('is opened anew when it was silent for so long that it must be dead', async () => {
    const { server, clock, texts, id } = await openOnline();
    const [socket] = server.sockets;
    for (let quiet = 0; quiet < 5; quiet += 1) {
      await clock.advance(60_000);
      socket?.onmessage?.({ data: '' });
    }
    expect(server.sockets).toHaveLength(1);
    if (socket) socket.onmessage = null;
    server.say(id, 'perdida no caminho');
    await clock.advance(81_000);
    expect(server.sockets).toHaveLength(2);
    server.lastSocket().open();
    expect(texts()).toEqual(['perdida no caminho']);
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
