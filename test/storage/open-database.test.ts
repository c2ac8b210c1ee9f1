import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { MongoClient } from 'mongodb';
import { openDatabase } from '../../storage/open-database';
import { type CompiledStorage, compileStorage } from '../support/compile-storage';
import { until } from '../support/until';

let compiled: CompiledStorage;
let dataDir: string;
beforeAll(() => {
  compiled = compileStorage();
});
afterAll(() => compiled.remove());
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'plantao-open-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const run = (script: string) =>
  promisify(execFile)(process.execPath, ['-e', script], { env: { PATH: process.env.PATH } });

test('the compiled engine runs in a worker thread, keeps its data and closes with nothing left running', async () => {
  const script = (work: string) => `
    const { openDatabase } = require(${JSON.stringify(join(compiled.folder, 'storage/open-database.js'))});
    openDatabase({ dataDir: ${JSON.stringify(dataDir)} }).then(async (database) => {
      const things = database.db.collection('things');
      ${work}
      await database.close();
    });`;
  await run(script(`await things.insertOne({ _id: 1, a: 'ç' });`));
  const { stdout } = await run(
    script(`console.log(JSON.stringify(await things.findOne()), database.kind, database.db.databaseName);`),
  );
  expect(stdout.trim()).toBe('{"_id":1,"a":"ç"} embedded plantao');
  expect(existsSync(join(dataDir, 'lock'))).toBe(false);
});

test('whoever opened the engine is told when its thread ends by itself, and can still close', async () => {
  const { stdout } = await run(`
    const threads = require('node:worker_threads');
    const { Worker } = threads;
    let engine;
    threads.Worker = class extends Worker {
      constructor(...given) {
        super(...given);
        engine = this;
      }
    };
    const { openDatabase } = require(${JSON.stringify(join(compiled.folder, 'storage/open-database.js'))});
    const onEngineDeath = () => console.log('told');
    openDatabase({ dataDir: ${JSON.stringify(dataDir)}, onEngineDeath }).then(async (database) => {
      await engine.terminate();
      await database.close();
      console.log('closed');
    });`);
  expect(stdout).toBe('told\nclosed\n');
});

test.each([
  ['ends itself', 'process.exit(3)', 3],
  ['has a fault that nobody catches', `throw new Error('on purpose')`, 1],
])('a process that %s while it writes ends, with its engine closed', async (_what, end, status) => {
  const script = `
    const { openDatabase } = require(${JSON.stringify(join(compiled.folder, 'storage/open-database.js'))});
    const things = Array.from({ length: 300 }, () => ({ text: 'x'.repeat(200) }));
    openDatabase({ dataDir: ${JSON.stringify(dataDir)} }).then(async ({ db }) => {
      const write = () => db.collection('things').insertMany(structuredClone(things)).then(write, () => undefined);
      const writing = Array.from({ length: 4 }, write);
      await Promise.race(writing.map(() => db.collection('things').insertOne({})));
      setTimeout(() => { ${end} }, 50);
    });`;
  // A thread that is stopped within a write does not always wait for itself.
  for (let round = 0; round < 4; round += 1) {
    const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([status, null]);
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  }
});

test('the folder and the socket belong to this user alone', async () => {
  const database = await openDatabase({ dataDir });
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, 'mongodb.sock')).mode & 0o777).toBe(0o600);
  await database.close();
});

test('a second process on the folder is refused and told which process holds it', async () => {
  const database = await openDatabase({ dataDir });
  const open = `require(${JSON.stringify(join(compiled.folder, 'storage/open-database.js'))}).openDatabase({ dataDir: ${JSON.stringify(dataDir)} }).catch((error) => console.log(error.code, error.message))`;
  const { stdout } = await run(open);
  expect(stdout).toContain('conflict');
  expect(stdout).toContain(`process ${process.pid}`);
  await database.close();
});

test('a folder that another container holds is refused: its process is not to be seen, but it answers', async () => {
  const database = await openDatabase({ dataDir });
  // As the first process of another container has it: here that number is another process.
  writeFileSync(join(dataDir, 'lock'), '1 1');
  const open = `require(${JSON.stringify(join(compiled.folder, 'storage/open-database.js'))}).openDatabase({ dataDir: ${JSON.stringify(dataDir)} }).then((opened) => opened.close(), (error) => console.log(error.message))`;
  expect((await run(open)).stdout).toContain('in use by a process of another container');
  await database.close();
  expect((await run(open)).stdout).toBe('');
});

test('a killed process whose last thread still answers is waited for', async () => {
  // A number that no process has.
  writeFileSync(join(dataDir, 'lock'), '4194305 1');
  const dying = createServer((socket) => {
    socket.destroy();
    dying.close();
  });
  dying.listen(join(dataDir, 'mongodb.sock'));
  await once(dying, 'listening');
  const database = await openDatabase({ dataDir });
  expect(dying.listening).toBe(false);
  await database.close();
});

// Only /proc tells a process that has ended from one that runs.
const testWithProc = existsSync('/proc/self/stat') ? test : test.skip;

testWithProc(
  'a killed process whose parent has not asked after it, as in many containers, holds no folder',
  async () => {
    const script = `require(${JSON.stringify(join(compiled.folder, 'storage/open-database.js'))})
    .openDatabase({ dataDir: ${JSON.stringify(dataDir)} }).then(() => console.log(process.pid));`;
    // The shell becomes a program that never asks after its child.
    const parent = spawn('sh', ['-c', '"$0" -e "$1" & exec sleep 100', process.execPath, script]);
    try {
      const [pid] = (await once(createInterface(parent.stdout), 'line')) as [string];
      process.kill(Number(pid), 'SIGKILL');
      await until(() => / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')));
      const database = await openDatabase({ dataDir });
      await database.close();
    } finally {
      parent.kill('SIGKILL');
    }
  },
);

test('a data folder with a path too long for a socket still opens', async () => {
  const database = await openDatabase({ dataDir: join(dataDir, 'x'.repeat(120)) });
  await database.db.collection('things').insertOne({ a: 1 });
  await database.close();
});

test('the command prints a URI with credentials that TCP clients need', async () => {
  const child = spawn(process.execPath, [
    join(compiled.folder, 'commands/embedded-mongodb.js'),
    '--port',
    '0',
    '--data',
    dataDir,
  ]);
  const ended = once(child, 'exit').then(([status]) => Promise.reject(new Error(`It ended with ${status}.`)));
  const [uri] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
  ended.catch(() => undefined);
  const client = await MongoClient.connect(uri);
  await client.db('x').collection('y').insertOne({ a: 1 });
  await client.close();
  const stranger = new MongoClient(uri.replace(/\/\/[^@]*@/, '//'));
  await expect(stranger.db('x').collection('y').findOne()).rejects.toMatchObject({ code: 13 });
  await stranger.close();
  const wrong = new MongoClient(uri.replace(/:[0-9a-f]+@/, ':wrong@'));
  await expect(wrong.connect()).rejects.toMatchObject({ code: 18 });
  await wrong.close();
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

test.each([
  'mongodb://ana:sesame/9@db.example/plantao',
  'mongodb://ana:ses%ame@db.example/plantao',
  'mongodb://ana:sesame@db.example:999999/plantao',
  'mongodb://ana:sesame',
  'mongodb://ana:sesame@db.example/plantao?unknown=1',
])('an address that cannot be read (%s) is said with its remedy and without its password', async (uri) => {
  const fault: unknown = await openDatabase({ mongodbUri: uri, dataDir }).catch((error) => error);
  expect(fault).toMatchObject({
    code: 'invalid-input',
    message: expect.stringMatching(/MONGODB_URI.*percent/),
  });
  expect(String(fault)).not.toMatch(/ses/);
});
