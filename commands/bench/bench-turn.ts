import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { percentile } from '../evaluate/figures';
import { askAtPace, askInTurns, type Customer, openCustomer } from './turn/drive-load';
import { measurePages } from './turn/page-sizes';
import { readySchema, type Usage, usageSchema } from './turn/report-usage';
import { measureStart } from './turn/resident-memory';
import { readStartFlags } from './turn/start-flags';

const rounds = 5;
const turnsARound = 400;
const warmUpTurns = 400;
const questionsWanted = 60;
/** Few enough that they do not wait for each other. */
const customersAtOnce = 4;
const paced = { perSecond: 20, seconds: 20 };
/** Enough that each is answered long before their next question. */
const customersAtPace = 40;
/** Below this many microseconds of CPU a second, a process counts as at rest. */
const microsAtRest = 50_000;
const root = path.resolve(__dirname, '../../..');

/** A served process with its customers. */
interface Served {
  questions: string[];
  customers: Customer[];
  open(count: number): Promise<Customer[]>;
  usage(): Promise<Usage>;
  stop(): void;
}

async function serve(program: string, env: Record<string, string> = {}): Promise<Served> {
  const profile = process.env.BENCH_PROFILE;
  const child: ChildProcess = fork(path.join(__dirname, 'turn', `${program}.js`), {
    env: { ...process.env, ...env },
    execArgv: [
      ...readStartFlags(root),
      ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${path.join(profile, program)}`]),
    ],
  });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${program} ended at its start.`))),
  ]);
  const { url, questions } = readySchema.parse(message);
  const opened: Customer[] = [];
  async function open(count: number): Promise<Customer[]> {
    const more = await Promise.all(Array.from({ length: count }, () => openCustomer(url)));
    opened.push(...more);
    return more;
  }
  return {
    questions,
    customers: await open(customersAtOnce),
    open,
    async usage() {
      const answer = once(child, 'message');
      child.send('usage');
      return usageSchema.parse((await answer)[0]);
    },
    stop() {
      for (const customer of opened) customer.close();
      child.disconnect();
    },
  };
}

/** The engine as a process of its own, as MongoDB would be. */
async function startEngine(): Promise<{ uri: string; stop(): void }> {
  const data = mkdtempSync(path.join(tmpdir(), 'plantao-bench-'));
  const child = spawn(process.execPath, [
    path.join(root, 'dist/commands/embedded-mongodb.js'),
    '--data',
    data,
  ]);
  const [line] = await once(child.stdout, 'data');
  return { uri: String(line).trim(), stop: () => void child.kill('SIGTERM') };
}

const median = (values: readonly number[]) => percentile(values, 0.5);

/** CPU of the served process for one turn, in microseconds. */
async function cpuOfTurn(served: Served, questions: readonly string[]): Promise<number> {
  const before = await served.usage();
  await askInTurns(served.customers, questions, turnsARound);
  // What a turn leaves to be copied is part of its cost.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const after = await served.usage();
  return (after.cpuMicros - before.cpuMicros) / turnsARound;
}

/**
 * Waits until the process rests: what a start leaves to be done in the background (calibrating after the import of
 * articles) is no part of a turn.
 */
async function whenAtRest(served: Served): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if ((await idleCost(served, 1)) < microsAtRest) return;
  }
  throw new Error('The process did not come to rest within a minute: its turns cannot be measured.');
}

/** What a bare process costs while nobody asks anything, in microseconds of CPU a second. */
async function idleCost(served: Served, seconds: number): Promise<number> {
  const before = await served.usage();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  return Math.round(((await served.usage()).cpuMicros - before.cpuMicros) / seconds);
}

/** Questions that the product answers at once: another outcome would be another kind of turn. */
async function keepAnswered(served: Served, questions: readonly string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const question of questions) {
    const [customer] = await served.open(1);
    if ((await customer?.ask(question)) === 'answer') kept.push(question);
    if (kept.length === questionsWanted) break;
  }
  return kept;
}

/** Both sides' CPU for one turn in alternating rounds: medians, and the median of the rounds' ratios. */
async function measureRounds(product: Served, echo: Served, questions: readonly string[]) {
  const costs: { product: number; echo: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    costs.push({ product: await cpuOfTurn(product, questions), echo: await cpuOfTurn(echo, questions) });
  }
  return {
    productMicrosPerTurn: Math.round(median(costs.map((cost) => cost.product))),
    echoMicrosPerTurn: Math.round(median(costs.map((cost) => cost.echo))),
    ratio: Number(median(costs.map((cost) => cost.product / cost.echo)).toFixed(2)),
  };
}

async function compare(env: Record<string, string>) {
  const product = await serve('serve-product', env);
  const echo = await serve('serve-echo');
  try {
    await whenAtRest(product);
    const questions = await keepAnswered(product, product.questions);
    await askInTurns(product.customers, questions, warmUpTurns);
    await askInTurns(echo.customers, questions, warmUpTurns);
    const fresh = await measureRounds(product, echo, questions);
    const warm = await measureRounds(product, echo, questions);
    const kinds = await askInTurns(product.customers, questions, turnsARound);
    const times = await askAtPace(await product.open(customersAtPace), questions, paced);
    return {
      fresh,
      warm,
      turnsPerSecondPerCore: Math.round(1_000_000 / warm.productMicrosPerTurn),
      p50Ms: Number(median(times).toFixed(1)),
      p95Ms: Number(percentile(times, 0.95).toFixed(1)),
      idleMicrosPerSecond: await idleCost(product, 3),
      residentMegabytes: Math.round((await product.usage()).rss / 1024 / 1024),
      kinds,
    };
  } finally {
    product.stop();
    echo.stop();
  }
}

/**
 * What a customer's answered turn costs: accepted over Direct Line, durable, answered from 1,000 articles, the reply
 * stored and sent, beside an echo bot on the same adapter in the same run, both with the flags of `npm start`. The load
 * comes from this process; CPU is the served process's alone, medians of alternating rounds: `fresh` while V8 still
 * compiles what it runs, `warm` afterwards. Then the turn's time at 20 a second, the memory after a start with the
 * sample data, and the pages' sizes.
 */
export async function benchTurn(): Promise<Record<string, unknown>> {
  const engine = await startEngine();
  try {
    const figures = {
      engineInside: await compare({}),
      engineApart: await compare({ MONGODB_URI: engine.uri }),
      starts: await measureStart(root),
      ...measurePages(path.join(root, 'dist/web')),
    };
    console.log(JSON.stringify(figures, null, 2));
    return figures;
  } finally {
    engine.stop();
  }
}
