import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Binary, type Document, Long } from 'bson';
import { MongoClient, type ResumeToken } from 'mongodb';
import { type CompiledStorage, compileStorage } from '../support/compile-storage';
import { until } from '../support/until';
import { WireClient } from '../support/wire-client';

const killCount = 20;
const writerCount = 16;

let compiled: CompiledStorage;
let dataDir: string;
let engine: ChildProcess | undefined;
beforeAll(() => {
  compiled = compileStorage();
});
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'plantao-kill-'));
});
afterEach(() => {
  engine?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});
afterAll(() => compiled.remove());

async function startEngine(): Promise<{ child: ChildProcess; uri: string }> {
  const script = `require(${JSON.stringify(join(compiled.folder, 'storage/embedded/start-server.js'))})
    .startServer({ dataDir: ${JSON.stringify(dataDir)} }).then((server) => console.log(server.uri));`;
  const child = spawn(process.execPath, ['-e', script]);
  engine = child;
  const [uri] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, uri };
}

test('twenty kills in the middle of writes lose no acknowledged write and double none', async () => {
  const acknowledged = new Set<string>();
  const counted = new Map<number, number>();
  const seen: string[] = [];
  let token: ResumeToken | undefined;
  let reached: () => void = () => {};
  let lastWrite: Document | undefined;
  let lastReply: Document | undefined;
  for (let round = 0; round <= killCount; round++) {
    const { child, uri } = await startEngine();
    const client = new MongoClient(uri, {
      writeConcern: { w: 'majority' },
      retryWrites: false,
      serverSelectionTimeoutMS: 100,
      // A checkout that waits for a connection to a dead server must end as well.
      waitQueueTimeoutMS: 2_000,
    });
    const db = client.db('kill');
    const items = db.collection<{ _id: string; writer: number; unique: string }>('items');
    const counters = db.collection<{ _id: number; n: number }>('counters');
    // So short a limit suits a dead server; on a busy machine it may be too short to find a living one at once.
    await until(() =>
      client.connect().then(
        () => true,
        () => false,
      ),
    );
    const wire = await WireClient.connect(uri);
    if (lastWrite) {
      expect(await wire.command(lastWrite)).toMatchObject(lastReply ?? {});
      expect(await db.collection('retried').countDocuments({})).toBe(round);
    }
    if (round === 0) {
      await items.createIndex({ unique: 1 }, { unique: true });
      await items.createIndex({ writer: 1, unique: 1 });
    }
    // Everything acknowledged is there, through each index and through none.
    const present = await items.find().hint({ $natural: 1 }).toArray();
    const ids = new Set(present.map(({ _id }) => _id));
    expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
    expect(
      (
        await items
          .find({ writer: { $gte: 0 } })
          .hint({ writer: 1, unique: 1 })
          .toArray()
      ).length,
    ).toBe(present.length);
    expect(
      (
        await items
          .find({ unique: { $gte: '' } })
          .hint({ unique: 1 })
          .toArray()
      ).length,
    ).toBe(present.length);
    for (const { _id, n } of await counters.find().toArray()) {
      // What was in flight may have been applied, once, without its acknowledgement.
      expect(n - (counted.get(_id) ?? 0)).toBeGreaterThanOrEqual(0);
      expect(n - (counted.get(_id) ?? 0)).toBeLessThanOrEqual(1);
      counted.set(_id, n);
    }
    const stream = items.watch([], { maxAwaitTimeMS: 10, ...(token ? { resumeAfter: token } : {}) });
    for (
      let event = await stream.tryNext();
      ids.size > seen.length || event;
      event = await stream.tryNext()
    ) {
      if (event?.operationType === 'insert') seen.push(event.documentKey._id);
      token = stream.resumeToken;
    }
    token = stream.resumeToken;
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen)).toEqual(ids);
    if (round < killCount) {
      const writer = async (id: number, goal: number): Promise<void> => {
        for (;;) {
          const _id = randomBytes(8).toString('hex');
          await items.insertOne({ _id, writer: id, unique: _id });
          acknowledged.add(_id);
          if (acknowledged.size >= goal) reached();
          await counters.updateOne({ _id: id }, { $inc: { n: 1 } }, { upsert: true });
          counted.set(id, (counted.get(id) ?? 0) + 1);
        }
      };
      lastWrite = {
        insert: 'retried',
        documents: [{ round }],
        $db: 'kill',
        lsid: { id: new Binary(randomBytes(16), 4) },
        txnNumber: Long.fromNumber(1),
      };
      const { n, ok } = await wire.command(lastWrite);
      lastReply = { n, ok };
      const goal = acknowledged.size + 16 + round;
      const enough = new Promise<void>((resolve) => {
        reached = resolve;
      });
      let isKilled = false;
      // On a busy machine a server may not be found in time: that is no end of the writing.
      const write = (id: number): Promise<void> =>
        writer(id, goal).catch(() => (isKilled ? undefined : write(id)));
      const writers = Array.from({ length: writerCount }, (_, id) => write(id));
      await enough;
      isKilled = true;
      child.kill('SIGKILL');
      await Promise.all([...writers, once(child, 'exit')]);
    }
    wire.close();
    // While the server lives, or after failed writes told the driver that it does not: else close() may write
    // `endSessions` to a socket that the kill has just closed, and wait for its `drain` for good (driver 7.8).
    await client.close();
  }
  expect(acknowledged.size).toBeGreaterThan(killCount * 16);
}, 120_000);
