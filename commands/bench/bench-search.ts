import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measureApart } from './measure-apart';
import { type EngineFigures, engineFiguresSchema } from './search/engine-figures-schema';

const testedSizes = [1_000, 10_000, 100_000];
const peers = ['minisearch', 'minisearch-fuzzy', 'lunr', 'flexsearch', 'orama', 'fuse'];
/** Peers are left out of the sizes that took them minutes. */
const largestForPeers = 10_000;
const largestForSlowPeers = 1_000;
const slowPeers = new Set(['fuse', 'minisearch-fuzzy']);
const longestMs = 300_000;

/**
 * Measures what searching generated articles costs in time and memory, Plantão beside the search
 * libraries of the Node ecosystem, each engine and size in a process of its own. Peers are measured when
 * they are installed (`npm ci` in commands/bench/peers).
 */
export async function benchSearch(sizes: readonly number[] = testedSizes): Promise<EngineFigures[]> {
  const installed = existsSync(join(process.cwd(), 'commands/bench/peers/node_modules'));
  if (!installed) console.log('Peers are not installed: run `npm ci` in commands/bench/peers to see them.');
  const figures: EngineFigures[] = [];
  for (const size of sizes) {
    for (const engine of ['plantao', ...(installed ? peers.filter((peer) => isMeasured(peer, size)) : [])]) {
      const measured = await measure(engine, size);
      if (measured) figures.push(measured);
    }
  }
  return figures;
}

function isMeasured(peer: string, size: number): boolean {
  return size <= (slowPeers.has(peer) ? largestForSlowPeers : largestForPeers);
}

async function measure(engine: string, size: number): Promise<EngineFigures | undefined> {
  const program = join(__dirname, 'search/measure-engine.js');
  const measured = await measureApart(program, [engine, String(size)], engineFiguresSchema, {
    limitMs: longestMs,
    execArgv: ['--expose-gc'],
  });
  if (!('figures' in measured)) {
    const why = measured.isLate ? 'took over 5 minutes' : measured.reason;
    console.log(`${engine} over ${size} articles: ${why}`);
    return undefined;
  }
  console.log(describe(measured.figures));
  return measured.figures;
}

function describe({ engine, articles, buildSeconds, indexMegabytes, p50Ms, p95Ms }: EngineFigures): string {
  const time = `p50 ${p50Ms.toFixed(2)} ms, p95 ${p95Ms.toFixed(2)} ms`;
  const cost = `${indexMegabytes.toFixed(0)} MB, built in ${buildSeconds.toFixed(1)} s`;
  return `${engine.padEnd(18)}${String(articles).padStart(7)} articles: ${time}, ${cost}`;
}
