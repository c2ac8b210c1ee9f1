import { privacyRequestListSchema } from '../../../contracts/privacy';
import { createFakeClock } from '../../support/fake-clock';
import { type FakeConnector, startFakeConnector } from '../../support/fake-connector';
import { findWords } from '../../support/find-words';
import { startTestService, type TestService } from '../../support/start-test-service';

let service: TestService;
let connector: FakeConnector;
const still = createFakeClock('2026-11-23T13:00:00.000Z');
/** Each look at it is a little later: what is said after a request is not what the request is about. */
const clock = {
  ...still,
  now() {
    still.advance(1);
    return still.now();
  },
};
let said = 0;

beforeAll(async () => {
  connector = await startFakeConnector();
  service = await startTestService({ clock });
});
afterAll(async () => {
  await service.stop();
  await connector.close();
});

/** Says something on an outside channel. */
async function send(chat: string, person: string, text: string): Promise<void> {
  said += 1;
  const answer = await fetch(`${service.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `m${said}`,
      channelId: 'directline',
      serviceUrl: connector.serviceUrl,
      conversation: { id: chat },
      from: { id: person, name: person },
      recipient: { id: 'bot', name: 'Lia' },
      locale: 'pt-BR',
      text,
    }),
  });
  expect(answer.status).toBeLessThan(300);
}

/** The same, and gives back what the channel is then sent. */
async function say(chat: string, person: string, text: string): Promise<string> {
  const before = connector.sent.length;
  await send(chat, person, text);
  await service.service.whenIdle();
  await service.sweep();
  await connector.until((activity) => connector.sent.indexOf(activity) >= before);
  await service.sweep();
  return JSON.stringify(connector.sent.slice(before));
}

async function requests() {
  const list = (await (await service.admin()).get('/api/privacy-requests')).body;
  return privacyRequestListSchema.parse(list).items;
}

test('an id that two chats share opens nothing: people decide', async () => {
  await say('chat-of-ana', 'user', 'meu armário marfim veio sem porta');
  // Somebody else who calls themselves the same is led into the conversation that is open.
  const told = await say('chat-of-somebody', 'user', 'quero ver meus dados');
  expect(told).toContain('15 dias');
  expect(await requests()).toMatchObject([{ kind: 'access', state: 'waiting' }]);
  expect(connector.sent.every(({ attachments }) => attachments === undefined)).toBe(true);
  expect(await say('chat-of-somebody', 'user', 'apagar meus dados')).toContain('15 dias');
  expect(await findWords(service.database.db, ['marfim'])).not.toEqual([]);
});

test('in a group nobody asks for another', async () => {
  await say('group', 'bia', 'meu armário azul veio sem porta');
  expect(await say('group', 'caio', 'apagar meus dados')).toContain('15 dias');
  expect(await findWords(service.database.db, ['azul'])).not.toEqual([]);
});

test('whose chat it is has it erased, and reads the goodbye first', async () => {
  await say('chat-of-dea', 'dea', 'meu armário magenta veio sem porta');
  expect(await say('chat-of-dea', 'dea', 'apagar meus dados')).toContain('Sai para sempre');
  expect(await say('chat-of-dea', 'dea', 'sim')).toContain('apago');
  clock.advance(60_000);
  await service.sweep();
  expect(await findWords(service.database.db, ['magenta', '"dea"', 'chat-of-dea'])).toEqual([]);
});

test('what is said in the same breath as the yes is kept, in a conversation of its own', async () => {
  await say('chat-of-gil', 'gil', 'minha zibelina veio sem porta');
  await say('chat-of-gil', 'gil', 'apagar meus dados');
  await Promise.all([
    send('chat-of-gil', 'gil', 'sim'),
    send('chat-of-gil', 'gil', 'onde está a minha zarabatana?'),
  ]);
  await service.service.whenIdle();
  await service.sweep();
  clock.advance(60_000);
  await service.sweep();
  expect(await findWords(service.database.db, ['zibelina'])).toEqual([]);
  expect(await findWords(service.database.db, ['zarabatana'])).not.toEqual([]);
});
