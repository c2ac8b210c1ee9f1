import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Collection, MongoClient } from 'mongodb';
import { z } from 'zod';
import { type Server, startServer } from '../../storage/embedded/start-server';

interface Conversation {
  _id: number;
  status: string;
  version: number;
  customer: string;
  queue: { rank: number; waitingSince: Date };
  text: string;
}

/** One kind of call at one number of clients: calls a second, and both sides' CPU for one call. */
interface Figures {
  perSecond: number;
  engineMicros: number;
  driverMicros: number;
  engineToDriver: number;
}

const conversationCount = 100_000;
const secondsEach = 2;
/** Of each kind of call at each number of clients: so that the queue does not run empty under the claims. */
const mostCalls = 15_000;
/** Before measuring, so that both sides run what the compiler has optimised. */
const warmUpCalls = 2_000;
const readyMessage = 'ready';

/** In the child: the engine alone, which reports its CPU time, so that each side is measured by itself. */
async function serve(dataDir: string): Promise<void> {
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const server: Server = await startServer({ dataDir });
  process.send?.({
    [readyMessage]: server.uri,
    openMs: performance.now() - began,
    rssGrowth: process.memoryUsage().rss - before,
  });
  process.on('message', (message) => {
    if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() });
    if (message === 'close') void server.close().then(() => process.exit(0));
  });
}

const readySchema = z.object({ [readyMessage]: z.string(), openMs: z.number(), rssGrowth: z.number() });
const usageSchema = z.object({ cpu: z.object({ user: z.number(), system: z.number() }) });

async function start(dataDir: string) {
  const child = fork(__filename, ['--serve', dataDir]);
  const [ready] = await once(child, 'message');
  const { [readyMessage]: uri, openMs, rssGrowth } = readySchema.parse(ready);
  return {
    uri,
    openMs,
    rssGrowth,
    async cpuMicros(): Promise<number> {
      child.send('cpu');
      const [usage] = await once(child, 'message');
      const { cpu } = usageSchema.parse(usage);
      return cpu.user + cpu.system;
    },
    async close(): Promise<void> {
      child.send('close');
      await once(child, 'exit');
    },
  };
}

type Running = Awaited<ReturnType<typeof start>>;

/** @returns how many calls were made */
async function callAll(
  clients: number,
  call: () => Promise<unknown>,
  { calls, until = Number.POSITIVE_INFINITY }: { calls: number; until?: number },
): Promise<number> {
  let made = 0;
  const client = async () => {
    while (made < calls && performance.now() < until) {
      made++;
      await call();
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return made;
}

async function measure(engine: Running, clients: number, call: () => Promise<unknown>): Promise<Figures> {
  await callAll(32, call, { calls: warmUpCalls });
  const engineBefore = await engine.cpuMicros();
  const driverBefore = process.cpuUsage();
  const began = performance.now();
  const calls = await callAll(clients, call, { calls: mostCalls, until: began + secondsEach * 1000 });
  const seconds = (performance.now() - began) / 1000;
  const driver = process.cpuUsage(driverBefore);
  const engineMicros = ((await engine.cpuMicros()) - engineBefore) / calls;
  const driverMicros = (driver.user + driver.system) / calls;
  return {
    perSecond: Math.round(calls / seconds),
    engineMicros: Math.round(engineMicros),
    driverMicros: Math.round(driverMicros),
    engineToDriver: Number((engineMicros / driverMicros).toFixed(2)),
  };
}

async function fill(conversations: Collection<Conversation>): Promise<void> {
  await conversations.createIndexes([
    { key: { status: 1, 'queue.rank': 1, 'queue.waitingSince': 1 } },
    { key: { 'queue.waitingSince': 1 } },
    { key: { customer: 1 } },
  ]);
  for (let first = 0; first < conversationCount; first += 1000) {
    await conversations.insertMany(
      Array.from({ length: 1000 }, (_, i) => ({
        _id: first + i,
        status: (first + i) % 10 < 7 ? 'queued' : 'closed',
        version: 1,
        customer: `customer-${(first + i) % 5000}`,
        queue: { rank: (first + i) % 3, waitingSince: new Date(1.7e12 + first + i) },
        text: 'Meu pedido ainda não chegou e gostaria de saber onde ele está. '.repeat(4),
      })),
    );
  }
}

/** The engine's figures: CPU beside the driver's for the same calls, opening, memory, and lag during a scan. */
export async function benchEngine(): Promise<Record<string, unknown>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plantao-bench-'));
  try {
    let engine = await start(dataDir);
    let client = await MongoClient.connect(engine.uri, { maxPoolSize: 64, writeConcern: { w: 'majority' } });
    await fill(client.db('bench').collection<Conversation>('conversations'));
    await client.close();
    await engine.close();
    engine = await start(dataDir);
    const result: Record<string, unknown> = {
      documents: conversationCount,
      openMs: Math.round(engine.openMs),
      rssGrowthMb: Math.round(engine.rssGrowth / 2 ** 20),
    };
    client = await MongoClient.connect(engine.uri, { maxPoolSize: 64, writeConcern: { w: 'majority' } });
    const conversations = client.db('bench').collection<Conversation>('conversations');
    const notes = client.db('bench').collection<{ text: string; n: number }>('notes');
    const calls = {
      insert: () => notes.insertOne({ text: 'Olá! Tudo bem?', n: 1 }),
      read: () => conversations.findOne({ _id: Math.floor(Math.random() * conversationCount) }),
      claim: () =>
        conversations.findOneAndUpdate(
          { status: 'queued', version: { $gte: 1 } },
          { $set: { status: 'assigned' }, $inc: { version: 1 } },
          { sort: { 'queue.rank': 1, 'queue.waitingSince': 1 } },
        ),
      update: () => {
        const _id = Math.floor(Math.random() * conversationCount);
        return conversations.findOneAndUpdate({ _id, version: { $gte: 1 } }, { $inc: { version: 1 } });
      },
    };
    for (const [name, call] of Object.entries(calls)) {
      result[name] = { 1: await measure(engine, 1, call), 32: await measure(engine, 32, call) };
    }
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const began = performance.now();
    await conversations.find({ text: /nothing like this/ }).toArray();
    delay.disable();
    result.scan = {
      ms: Math.round(performance.now() - began),
      productLagP99Ms: Math.round(delay.percentile(99) / 1e6),
    };
    await client.close();
    await engine.close();
    return result;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (require.main === module || process.argv[2] === '--serve') {
  const dataDir = process.argv[3];
  if (process.argv[2] === '--serve' && dataDir) void serve(dataDir);
  else void benchEngine().then((result) => console.log(JSON.stringify(result, null, 2)));
}
