import { PlantaoError } from '../../../contracts/plantao-error';
import { percentile } from '../../evaluate/figures';
import type { EngineFigures } from './engine-figures-schema';
import { generateArticles } from './generate-articles';
import { searchEngines } from './search-engines';

const queryCount = 500;
const warmUp = 100;
/** Slow engines answer as many queries as fit into this time, and no fewer than ten. */
const longestRunMs = 15_000;

async function measureEngine(engine: string, count: number): Promise<EngineFigures> {
  const build = searchEngines[engine];
  if (!build)
    throw new PlantaoError(
      'invalid-input',
      `No engine is called ${engine}: choose of ${Object.keys(searchEngines).join(', ')}.`,
    );
  const { articles, queries } = generateArticles(count, queryCount + warmUp);
  const before = usedMemory();
  const started = performance.now();
  const search = await build(articles);
  const buildSeconds = (performance.now() - started) / 1000;
  const indexMegabytes = (usedMemory() - before) / 1e6;
  const times: number[] = [];
  const deadline = performance.now() + longestRunMs;
  for (const [at, query] of queries.entries()) {
    const asked = performance.now();
    await search(query);
    const answered = performance.now();
    if (at >= warmUp || answered > deadline) times.push(answered - asked);
    if (answered > deadline && times.length >= 10) break;
  }
  const residentMegabytes = process.memoryUsage.rss() / 1e6;
  const p50Ms = percentile(times, 0.5);
  const p95Ms = percentile(times, 0.95);
  return { engine, articles: count, buildSeconds, indexMegabytes, residentMegabytes, p50Ms, p95Ms };
}

function usedMemory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const [engine = '', count = ''] = process.argv.slice(2);
measureEngine(engine, Number(count)).then(
  (figures) => console.log(JSON.stringify(figures)),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
