import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, type Document, MongoClient } from 'mongodb';
import { type Server, startServer } from '../../storage/embedded/start-server';

let server: Server;
let folder: string;
let client: MongoClient;
let counters: Collection<{ _id: string; n: number }>;
/** The commands that the driver sent, without the test's own. */
let sent: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plantao-fail-points-'));
  server = await startServer({ dataDir: folder, testCommands: true });
  client = await MongoClient.connect(server.uri, { monitorCommands: true });
  client.on('commandStarted', ({ commandName }) => {
    if (commandName !== 'configureFailPoint') sent.push(commandName);
  });
  counters = client.db('fail').collection('counters');
});
beforeEach(async () => {
  await counters.deleteMany({});
  await counters.insertMany([
    { _id: 'a', n: 0 },
    { _id: 'b', n: 0 },
  ]);
  sent = [];
});
afterEach(async () => {
  for (const name of ['failCommand', 'onPrimaryTransactionalWrite']) await configure(name, 'off');
});
afterAll(async () => {
  await client.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const configure = (configureFailPoint: string, mode: unknown, data?: Document) =>
  client.db('admin').command({ configureFailPoint, mode, ...(data && { data }) });
const raise = (_id = 'a') => counters.updateOne({ _id }, { $inc: { n: 1 } });
const countOf = async (_id = 'a') => (await counters.findOne({ _id }))?.n;

describe('a write whose answer got lost', () => {
  test('is not done again when the driver repeats it', async () => {
    await configure('onPrimaryTransactionalWrite', { times: 1 });
    expect(await raise()).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    expect(sent).toEqual(['update', 'update']);
    expect(await countOf()).toBe(1);
  });

  test('gives a findAndModify the document that the first attempt found', async () => {
    await configure('onPrimaryTransactionalWrite', { times: 1 });
    expect(await counters.findOneAndUpdate({ _id: 'a' }, { $inc: { n: 1 } })).toEqual({ _id: 'a', n: 0 });
    expect(await countOf()).toBe(1);
  });

  test('is done by the repetition where it failed before its commit', async () => {
    await configure('onPrimaryTransactionalWrite', { times: 1 }, { failBeforeCommitExceptionCode: 1 });
    expect(await raise()).toMatchObject({ modifiedCount: 1 });
    expect(await countOf()).toBe(1);
    await configure('onPrimaryTransactionalWrite', { times: 2 }, { failBeforeCommitExceptionCode: 1 });
    await expect(raise()).rejects.toThrow('closed');
    expect(await countOf()).toBe(1);
  });

  test('is counted by statements, and only where the driver can repeat it', async () => {
    await configure('onPrimaryTransactionalWrite', { skip: 2 });
    await counters.updateMany({}, { $inc: { n: 1 } });
    await raise();
    const updates = ['a', 'b'].map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { n: 1 } } } }));
    expect(await counters.bulkWrite(updates)).toMatchObject({ modifiedCount: 2 });
    expect(sent).toEqual(['update', 'update', 'update', 'update']);
    expect([await countOf('a'), await countOf('b')]).toEqual([3, 2]);
  });

  test('fails with the given error where the connection is to stay', async () => {
    const data = { failBeforeCommitExceptionCode: 1, closeConnection: false };
    await configure('onPrimaryTransactionalWrite', { times: 1 }, data);
    await expect(raise()).rejects.toMatchObject({ code: 1 });
    expect(await countOf()).toBe(0);
  });
});

describe('failCommand', () => {
  test('labels as retryable what the driver can repeat, errors and write concern errors', async () => {
    await configure('failCommand', { times: 1 }, { failCommands: ['update'], errorCode: 189 });
    await raise();
    const writeConcernError = { code: 91, errmsg: 'going down' };
    await configure('failCommand', { times: 1 }, { failCommands: ['update'], writeConcernError });
    await raise();
    expect(sent).toEqual(['update', 'update', 'update', 'update']);
    expect(await countOf()).toBe(2);
    await configure('failCommand', { times: 1 }, { failCommands: ['update'], errorCode: 189 });
    const many = counters.updateMany({}, { $inc: { n: 1 } });
    await expect(many).rejects.toMatchObject({ code: 189, errorLabels: [] });
  });

  test('skips as many commands as asked, then fails every one', async () => {
    await configure('failCommand', { skip: 1 }, { failCommands: ['count'], errorCode: 2 });
    const counted = () => client.db('fail').command({ count: 'counters' });
    expect(await counted()).toMatchObject({ n: 2 });
    for (let i = 0; i < 2; i++) await expect(counted()).rejects.toMatchObject({ code: 2 });
  });
});

test('what a fail point here cannot do is refused, and changes nothing', async () => {
  await configure('failCommand', 'alwaysOn', { failCommands: ['count'], errorCode: 2 });
  const data = { failCommands: ['update'], errorCode: 2 };
  for (const [name, mode, wrong, code] of [
    ['failCommand', { times: 1 }, { ...data, appName: 'mine' }, 238],
    ['failCommand', { activationProbability: 0.5 }, data, 238],
    ['failCommand', 'sometimes', data, 2],
    ['failCommand', { times: -1 }, data, 2],
    ['waitInFindBeforeMakingBatch', 'alwaysOn', {}, 238],
  ] as const)
    await expect(configure(name, mode, wrong)).rejects.toMatchObject({ code });
  await raise();
  expect(await countOf()).toBe(1);
  await expect(client.db('fail').command({ count: 'counters' })).rejects.toMatchObject({ code: 2 });
});
