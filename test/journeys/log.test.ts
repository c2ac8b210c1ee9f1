import { createLogger } from '../../bot/create-logger';
import { createFakeClock, type FakeClock } from '../support/fake-clock';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector';
import { startTestService, type TestService } from '../support/start-test-service';

const told = {
  name: 'Dulcineia Quintanilha',
  words: 'meu vizinho recebeu o sofá amarelo',
  cpf: '529.982.247-25',
  email: 'dulce.quintanilha@example.com',
  telephone: '11 98765-4321',
  address: 'Rua das Jabuticabeiras, 77',
};
const channelUser = '5511987654321';
const channelTalk = 'fio-dulcineia-quintanilha';

let service: TestService;
let connector: FakeConnector;
let clock: FakeClock;

beforeAll(async () => {
  clock = createFakeClock('2026-11-23T13:00:00.000Z');
  connector = await startFakeConnector();
  service = await startTestService({ clock, logLevel: 'trace', expectsFaults: true });
});
afterAll(async () => {
  await service.stop();
  await connector.close();
});

function expectNothingPersonal(): void {
  const log = service.errors.join('');
  for (const said of [...Object.values(told), channelUser, channelTalk, 'Dulcineia', 'Bearer']) {
    expect(log).not.toContain(said);
  }
}

it('what a customer says and who they are stays out of the log, also where their channel refuses', async () => {
  const say = (text: string) =>
    fetch(`${service.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `about-${text}`,
        text,
        channelId: 'whatsapp',
        serviceUrl: connector.serviceUrl,
        conversation: { id: channelTalk },
        from: { id: channelUser, name: told.name },
        recipient: { id: 'bot', name: 'Lia' },
        locale: 'pt-BR',
      }),
    });
  const dulce = await service.customer({ name: told.name });
  for (const text of Object.values(told)) await dulce.say(text);
  connector.refuseWith = () => 403;
  for (const text of Object.values(told)) expect((await say(text)).status).toBeLessThan(300);
  await service.service.whenIdle();
  for (let minutes = 0; minutes < 60; minutes += 1) {
    clock.advance(60_000);
    await service.sweep();
  }
  expect(service.errors.join('')).toContain('The channel refused a message for good');
  expectNothingPersonal();
});

it('an error of the database or of a request does not bring its data along', async () => {
  const { db } = service.database;
  const people = db.collection<{ _id: string; name: string; words: string }>('people_of_this_test');
  await people.createIndex({ name: 1 }, { unique: true });
  const add = (_id: string) => people.insertMany([{ _id, name: told.name, words: told.words }]);
  await add('a');
  const fault: unknown = await add('b').catch((error) => error);
  const lines: string[] = [];
  const logger = createLogger('trace', { write: (line: string) => void lines.push(line) });
  logger.error({ err: new Error('Could not be kept', { cause: fault }) }, 'Failed');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'Failed',
    err: { type: 'Error', message: 'Could not be kept', cause: { type: 'MongoBulkWriteError', code: 11000 } },
  });
  for (const said of [told.name, told.words]) expect(lines.join('')).not.toContain(said);
});
