import { parseArgs } from 'node:util';
import { PlantaoError } from '../contracts/plantao-error';
import { startServer } from '../storage/embedded/start-server';
import { runCommand } from './run-command';

const usage = `Usage: npm run embedded-mongodb -- --data DIR [--port 0] [--test-commands]
Runs the embedded engine alone over loopback TCP and prints the URI to reach it; --test-commands allows fail points.`;

runCommand(usage, async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      'test-commands': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!values.data || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new PlantaoError('invalid-input', usage);
  }
  const server = await startServer({ dataDir: values.data, port, testCommands: values['test-commands'] });
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Not once: Ctrl+C comes from the terminal and from npm, and the second would end it in the middle of closing.
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  // Last: whoever reads it may stop this at once.
  process.stdout.write(`${server.uri}\n`);
});
