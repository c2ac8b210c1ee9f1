import { openChat, openOnline } from './chat-kit';
import type { createFakeDirectLine } from './fake-direct-line';
import { settle } from './manual-clock';

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

describe('two tabs of one customer', () => {
  async function openTwo() {
    const one = await openOnline();
    const other = openChat(one.saved.session, one.server, one.clock, one.saved);
    other.chat.start();
    await settle();
    one.server.lastSocket().open();
    return { ...one, other };
  }
  /** Each tab's token is renewed meanwhile. */
  const later = 20 * 60_000;

  test('keep what each of them changed', async () => {
    const { chat, other, saved, clock } = await openTwo();
    chat.write('Meu pedido');
    await clock.advance(later);
    expect(saved.session.draft).toBe('Meu pedido');
    other.chat.skipSurvey('s1');
    expect(saved.session).toMatchObject({ draft: 'Meu pedido', surveyedId: 's1' });
  });

  test('a new conversation in one is not lost to the old one in the other', async () => {
    const { chat, other, server, saved, clock, id } = await openTwo();
    chat.startOver();
    await settle();
    const begun = server.conversationIds().at(-1);
    expect(begun).not.toBe(id);
    await clock.advance(later);
    other.chat.write('Ainda aqui');
    expect(saved.session.conversationId).toBe(begun);
    expect(saved.session.resumeSecret).toBe(`secret-${begun}`);
    expect(saved.session.draft).toBeUndefined();
  });
});
