import { parseArgs } from 'node:util';
import { PlantaoError } from '../contracts/plantao-error';

/** Each bench is loaded only when it runs, so that none weighs on another's figures. */
const benches: Record<string, () => Promise<unknown>> = {
  turn: async () => (await import('./bench/bench-turn.js')).benchTurn(),
  engine: async () => (await import('./bench/bench-engine.js')).benchEngine(),
  search: async () => (await import('./bench/bench-search.js')).benchSearch(),
  understanding: async () => (await import('./bench/bench-understanding.js')).benchUnderstanding(),
};

/** Runs the benches that are named, all when none is, and prints each one's figures as JSON on a line of its own. */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const named = positionals.length === 0 ? Object.keys(benches) : positionals;
  const unknown = named.find((name) => benches[name] === undefined);
  if (unknown !== undefined) {
    const known = Object.keys(benches).join(' | ');
    throw new PlantaoError('invalid-input', `There is no bench "${unknown}": npm run bench -- [${known}]…`);
  }
  for (const name of named) console.log(JSON.stringify({ [name]: await benches[name]?.() }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
