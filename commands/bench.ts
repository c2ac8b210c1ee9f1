import { parseArgs } from 'node:util';
import { PlantaoError } from '../contracts/plantao-error';
import { runCommand } from './run-command';

/** Each bench is loaded only when it runs, so that none weighs on another's figures. */
const benches: Record<string, () => Promise<unknown>> = {
  turn: async () => (await import('./bench/bench-turn.js')).benchTurn(),
  engine: async () => (await import('./bench/bench-engine.js')).benchEngine(),
  search: async () => (await import('./bench/bench-search.js')).benchSearch(),
  understanding: async () => (await import('./bench/bench-understanding.js')).benchUnderstanding(),
};

const usage = `Usage: npm run bench -- [${Object.keys(benches).join(' | ')}]…
Runs the benches that are named, all when none is, and prints each one's figures as JSON on a line of its own.
BENCH_PROFILE=DIR keeps CPU profiles of turn; UNDERSTANDING_DATA=DIR names the sets of understanding, and
BENCH_LIMIT_SECONDS (600) how long a peer may take on one.`;

runCommand(usage, async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const named = positionals.length === 0 ? Object.keys(benches) : positionals;
  const unknown = named.find((name) => benches[name] === undefined);
  if (unknown !== undefined) {
    throw new PlantaoError('invalid-input', `There is no bench "${unknown}".\n${usage}`);
  }
  for (const name of named) console.log(JSON.stringify({ [name]: await benches[name]?.() }));
});
