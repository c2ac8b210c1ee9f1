import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { z } from 'zod';
import { createFakeClock, type FakeClock } from '../support/fake-clock';
import { type FakeConnector, type SentActivity, startFakeConnector } from '../support/fake-connector';
import { startTestService, type TestService } from '../support/start-test-service';

let service: TestService;
let connector: FakeConnector;
let clock: FakeClock;
let talks = 0;

beforeAll(async () => {
  clock = createFakeClock('2026-11-23T13:00:00.000Z');
  connector = await startFakeConnector();
  service = await startTestService({ clock });
});
afterAll(async () => {
  await service.stop();
  await connector.close();
});
beforeEach(() => {
  connector.sent.length = 0;
  connector.refused = 0;
  connector.refuseWith = () => 0;
});

const kindOf = ({ channelData }: SentActivity) => channelData?.plantao?.kind;
const hasKind = (kind: string) => (activity: SentActivity) => kindOf(activity) === kind;

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${service.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Posts with headers that fetch would not send, and gives back the status. */
async function postAs(headers: Record<string, string>, body: object): Promise<number | undefined> {
  const sent = request(`${service.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  sent.end(JSON.stringify(body));
  const [answer]: IncomingMessage[] = await once(sent, 'response');
  answer?.resume();
  return answer?.statusCode;
}

/** A customer on an outside channel, who has not said anything yet. */
function createTalk(channelId = 'emulator') {
  talks += 1;
  const base = {
    channelId,
    serviceUrl: connector.serviceUrl,
    conversation: { id: `talk-${talks}` },
    from: { id: `customer-${talks}`, name: 'Bruno Reis' },
    recipient: { id: 'bot', name: 'Lia' },
    locale: 'pt-BR',
  };
  let said = 0;
  return {
    base,
    say(text: string, more: object = {}) {
      said += 1;
      return post({ ...base, type: 'message', id: `${base.conversation.id}-${said}`, text, ...more });
    },
  };
}

const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
async function refusal(response: Response) {
  return { status: response.status, code: errorSchema.parse(await response.json()).error.code };
}

const repliesSchema = z.object({
  activities: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
});

const waitingSchema = z.object({
  items: z.array(z.looseObject({ id: z.string(), customer: z.looseObject({ id: z.string() }) })),
});

describe('POST /api/messages', () => {
  it('takes a message at once and sends the replies to the channel, in order', async () => {
    const talk = createTalk();
    const response = await talk.say('qual o prazo de entrega?');
    expect(response.status).toBe(200);
    const answer = await connector.until(hasKind('answer'));
    expect(answer).toMatchObject({
      type: 'message',
      textFormat: 'markdown',
      locale: 'pt-BR',
      suggestedActions: { actions: expect.arrayContaining([expect.objectContaining({ type: 'imBack' })]) },
    });
    await talk.say('como rastreio meu pedido?');
    await connector.until(hasKind('answer'));
    await service.service.whenIdle();
    expect(connector.sent.map(kindOf)).toEqual(['answer', 'answer']);
  });

  it('greets whoever joins, and not the bot itself', async () => {
    const { base } = createTalk();
    const joined = { ...base, type: 'conversationUpdate', id: 'join' };
    await post({ ...joined, membersAdded: [{ id: 'bot' }] });
    await service.sweep();
    expect(connector.sent).toEqual([]);
    await post({ ...joined, membersAdded: [{ id: base.from.id }] });
    const greeting = await connector.until(hasKind('greeting'));
    expect(greeting.text).toContain('Bruno');
    expect(connector.sent).toHaveLength(1);
  });

  it('answers within the response to whoever expects the replies there', async () => {
    const response = await createTalk().say('qual o prazo de entrega?', { deliveryMode: 'expectReplies' });
    expect(response.status).toBe(200);
    const { activities } = repliesSchema.parse(await response.json());
    expect(activities).toMatchObject([{ type: 'message', channelData: { plantao: { kind: 'answer' } } }]);
    await service.sweep();
    expect(connector.sent).toEqual([]);
  });

  it('drops an activity that is delivered again', async () => {
    const talk = createTalk();
    const again = { ...talk.base, type: 'message', id: 'same', text: 'qual o prazo de entrega?' };
    await Promise.all([post(again), post(again), post(again)]);
    await connector.until(hasKind('answer'));
    expect((await post(again)).status).toBe(200);
    await service.sweep();
    await talk.say('obrigado');
    await connector.until(hasKind('smalltalk'));
    expect(connector.sent.map(kindOf)).toEqual(['answer', 'smalltalk']);
  });

  it('takes whoever joined for the customer, whoever told of it', async () => {
    const { base } = createTalk();
    const joined = { ...base, type: 'conversationUpdate', id: 'join' };
    const ana = { id: 'ana-1', name: 'Ana Lima' };
    await post({ ...joined, from: base.recipient, membersAdded: [base.recipient, ana] });
    expect((await connector.until(hasKind('greeting'))).text).toContain('Ana');
    await post({ ...base, from: ana, type: 'message', id: 'said', text: 'qual o prazo de entrega?' });
    expect(await connector.until(hasKind('answer'))).toMatchObject({ recipient: ana });
  });

  it('reads what was said to it without its own mention', async () => {
    const julia = await service.person({ name: 'Bia' });
    const talk = createTalk('msteams');
    const mention = (id: string, text: string) => ({ type: 'mention', mentioned: { id }, text });
    await talk.say('<at>Lia</at> quero falar com uma pessoa, <at>Rui</at> sabe', {
      entities: [
        mention('bot', '<at>Lia</at>'),
        mention('29:rui', '<at>Rui</at>'),
        { type: 'mention' },
        null,
      ],
    });
    await connector.until(hasKind('queued'));
    const { text } = await julia.get('/api/conversations?view=queue');
    expect(text).toContain('"quero falar com uma pessoa, <at>Rui</at> sabe"');
  });

  it("reads the texts that a card's button submits, and kindly says where it has none", async () => {
    const talk = createTalk('msteams');
    const submit = (value: unknown) => talk.say('', { text: undefined, value });
    expect((await submit({ pergunta: 'qual o prazo de entrega?' })).status).toBe(200);
    await connector.until(hasKind('answer'));
    expect((await submit({ aceito: true })).status).toBe(200);
    await connector.until(hasKind('unsure'));
    const tooDeep = { a: { b: { c: { d: { e: { f: 'oi' } } } } } };
    expect(await refusal(await submit(tooDeep))).toEqual({ status: 400, code: 'invalid-input' });
  });

  const long = 'x'.repeat(1_500);
  const picture = { contentType: 'image/png', name: 'foto.png' };
  it.each([
    ['null for what is not said', { locale: null, attachments: null, membersAdded: null, timestamp: null }],
    ['null for a name', { from: { id: 'sem-nome', name: null }, recipient: { id: 'bot', name: null } }],
    ['an attachment of no type', { attachments: [{ contentUrl: 'https://files.example/x' }] }],
    [
      'a picture within it',
      { attachments: [{ ...picture, contentUrl: `data:image/png;base64,${long.repeat(9)}` }] },
    ],
    ['very long ids', { id: long, conversation: { id: long } }],
    ['no id', { id: undefined }],
    ['a time that is none', { id: undefined, timestamp: 'agora' }],
    ['no language', { locale: undefined }],
  ])('answers a message with %s', async (_what, more) => {
    expect((await createTalk('whatsapp').say('qual o prazo de entrega?', more)).status).toBe(200);
    await connector.until(hasKind('answer'));
  });

  it.each(['messageReaction', 'endOfConversation', 'installationUpdate', 'messageUpdate', 'somethingNew'])(
    'passes over %s',
    async (type) => {
      const talk = createTalk();
      expect((await post({ ...talk.base, type, id: 'other' })).status).toBe(200);
      const answered = await post({ ...talk.base, type, id: 'more', deliveryMode: 'expectReplies' });
      expect(repliesSchema.parse(await answered.json()).activities).toEqual([]);
      await talk.say('obrigado');
      await connector.until(hasKind('smalltalk'));
      expect(connector.sent).toHaveLength(1);
    },
  );

  it('says of an invoke that nothing here answers it', async () => {
    const { base } = createTalk();
    expect((await post({ ...base, type: 'invoke', id: 'i', name: 'task/fetch' })).status).toBe(501);
  });

  it('takes what a customer attaches', async () => {
    const rita = await service.person({ name: 'Rita' });
    const talk = createTalk();
    const url = 'https://files.example/foto.png';
    await talk.say('', { attachments: [{ contentType: 'image/png', contentUrl: url, name: 'foto.png' }] });
    await connector.until(hasKind('queued'));
    const waiting = await rita.get('/api/conversations?view=queue');
    const mine = waitingSchema
      .parse(waiting.body)
      .items.find(({ customer }) => customer.id === talk.base.from.id);
    const { body } = await rita.get(`/api/conversations/${mine?.id}/activities?after=0`);
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ attachments: [{ contentType: 'image/png', name: 'foto.png', url }] }),
      ]),
    });
  });
});

describe('a channel that cannot be reached', () => {
  it('is tried again when it is due, and gets everything once, in order', async () => {
    const talk = createTalk();
    connector.refuseWith = () => 403;
    await talk.say('qual o prazo de entrega?');
    await connector.untilRefused(1);
    await service.service.whenIdle();
    clock.advance(4_000);
    await service.sweep();
    expect(connector.sent).toEqual([]);
    connector.refuseWith = () => 0;
    clock.advance(60_000);
    await service.sweep();
    await connector.until(hasKind('answer'));
    await service.sweep();
    expect(connector.sent.map(kindOf)).toEqual(['answer']);
  });

  it('holds the absence sequence: nobody is closed out over a message that they never got', async () => {
    const talk = createTalk();
    connector.refuseWith = () => 403;
    await talk.say('qual o prazo de entrega?');
    await connector.untilRefused(1);
    for (let minute = 0; minute < 12; minute += 1) {
      clock.advance(60_000);
      await service.sweep();
    }
    connector.refuseWith = () => 0;
    // The last refusal may be recorded only now, and the next try comes five minutes after it.
    while (!connector.sent.some(hasKind('answer'))) {
      clock.advance(60_000);
      await service.sweep();
    }
    // What reached them only now leaves them the whole time to answer.
    const kinds = () =>
      connector.sent.filter(({ conversation }) => conversation.id === talk.base.conversation.id).map(kindOf);
    let minutes = 0;
    for (; kinds().length < 2; minutes += 1) {
      clock.advance(60_000);
      await service.sweep();
    }
    expect(kinds().slice(0, 2)).toEqual(['answer', 'absence-notice']);
    expect(minutes).toBeGreaterThanOrEqual(5);
  });
});

describe("the framework's hand-off events", () => {
  async function handOver(channelId: string) {
    const agent = await service.person({ name: `Júlia ${channelId}` });
    const talk = createTalk(channelId);
    await talk.say('meu cpf é 529.982.247-25. quero falar com uma pessoa');
    await connector.until(hasKind('queued'));
    const { body } = await agent.get('/api/conversations?view=queue');
    const mine = waitingSchema.parse(body).items.find(({ customer }) => customer.id === talk.base.from.id);
    await agent.call('PUT', '/api/me/presence', { status: 'online' });
    await agent.post(`/api/conversations/${mine?.id}/claim`);
    await connector.until(hasKind('agent-joined'));
    await agent.post(`/api/conversations/${mine?.id}/close`, { resolution: 'solved' });
    await connector.until(hasKind('survey'));
    await service.sweep();
    return connector.sent.filter(({ type }) => type === 'event');
  }

  it('tell a hub why, for whom and what was said, with documents masked', async () => {
    const events = await handOver('emulator');
    expect(events.map(({ name }) => name)).toEqual(['handoff.initiate', 'handoff.status', 'handoff.status']);
    for (const { channelData } of events) expect(channelData).toEqual({ plantao: { kind: 'handoff' } });
    const [initiate, accepted, completed] = events;
    expect(initiate).toMatchObject({
      value: { reason: 'asked-for-person', language: 'pt-BR', details: { cpf: '•••••••••25' } },
      attachments: [{ name: 'Transcript' }],
      relatesTo: { channelId: 'emulator' },
    });
    expect(accepted).toMatchObject({ value: { state: 'accepted', message: 'Júlia emulator' } });
    expect(completed).toMatchObject({ value: { state: 'completed' } });
  });

  it('tell a customer’s own client nothing internal', async () => {
    const [initiate] = await handOver('webchat');
    expect(initiate?.value).toEqual({ language: 'pt-BR', team: expect.any(String) });
    expect(initiate?.attachments ?? []).toEqual([]);
  });

  it('are not sent to channels that do not know them', async () => {
    expect(await handOver('whatsapp')).toEqual([]);
  });

  it('do not hold up messages where the channel refuses them', async () => {
    connector.refuseWith = ({ type }) => (type === 'event' ? 400 : 0);
    expect(await handOver('emulator')).toEqual([]);
    expect(connector.refused).toBe(3);
    expect(connector.sent.map(kindOf)).toEqual(expect.arrayContaining(['queued', 'agent-joined']));
  });
});

const nest = (levels: number): unknown => (levels === 0 ? 1 : [nest(levels - 1)]);

describe('what is refused', () => {
  it.each([
    'https://evil.example/',
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1.evil.example/',
    'http://localhost@evil.example/',
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    'not an address',
  ])('a serviceUrl beyond this machine, without credentials: %s', async (serviceUrl) => {
    const response = await createTalk().say('oi', { serviceUrl });
    expect([400, 403]).toContain(response.status);
    expect(['invalid-input', 'not-allowed']).toContain((await refusal(response)).code);
  });

  it.each([
    ['through a proxy on this machine', { 'X-Forwarded-For': '203.0.113.7' }],
    ['through one that names itself otherwise', { Forwarded: 'for=203.0.113.7' }],
    ['for another host', { Host: 'chat.loja.example' }],
    ['from a page of the web', { Origin: 'https://evil.example' }],
  ])('what comes %s, without credentials', async (_name, headers) => {
    const { base } = createTalk();
    expect(await postAs(headers, { ...base, type: 'message', id: 'x', text: 'oi' })).toBe(403);
  });

  it.each(['{"type": "message"', '[]', '"oi"', ''])('a body that is no activity: %s', async (body) => {
    expect(await refusal(await post(body))).toEqual({ status: 400, code: 'invalid-input' });
  });

  it.each([
    ['no type', { type: undefined }],
    ['no sender', { from: undefined }],
    ['an operator in place of an id', { from: { id: { $gt: '' } } }],
    ['a number in place of a text', { text: 7 }],
    ['a key of its place that no database takes', { conversation: { id: 'x', 'a\0b': 1 } }],
    ['a place that is nested without end', { conversation: { id: 'x', deep: nest(200) } }],
    ['what the database takes for a value of its own', { from: { id: 'x', _bsontype: 'ObjectId' } }],
    ['what it takes for a reference', { conversation: { id: 'x', at: { $ref: 'staff', $id: '1' } } }],
  ])('an activity with %s', async (_name, fault) => {
    const activity = { ...createTalk().base, type: 'message', text: 'oi', ...fault };
    expect(await refusal(await post(activity))).toEqual({ status: 400, code: 'invalid-input' });
  });

  it('another content type', async () => {
    const response = await post('type=message', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect(await refusal(response)).toEqual({ status: 415, code: 'unsupported-media-type' });
  });

  it('a message that is too long, or larger than any body may be', async () => {
    expect((await createTalk().say('a'.repeat(20_001))).status).toBe(413);
    expect((await createTalk().say('a'.repeat(2_000_000))).status).toBe(413);
  });
});

describe('with credentials', () => {
  it('refuses whoever does not prove to be the channel', async () => {
    const other = await startTestService({
      env: {
        MicrosoftAppId: '00000000-0000-4000-8000-000000000000',
        MicrosoftAppPassword: 'a password of an app',
      },
    });
    try {
      const { base } = createTalk();
      const response = await fetch(`${other.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...base, type: 'message', id: 'x', text: 'oi' }),
      });
      expect(await refusal(response)).toEqual({ status: 401, code: 'not-signed-in' });
    } finally {
      await other.stop();
    }
  });
});
