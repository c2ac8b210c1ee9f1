import { parseArgs } from 'node:util';
import { startServer } from '../storage/embedded/start-server';

const USAGE = 'Usage: npm run embedded-mongodb -- --port 0 --data DIR [--test-commands]';

/** Runs the embedded engine alone over loopback TCP and prints the URI to reach it. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      'test-commands': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!values.data || !Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(USAGE);
  const server = await startServer({ dataDir: values.data, port, testCommands: values['test-commands'] });
  process.stdout.write(`${server.uri}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
