import { parentPort, workerData } from 'node:worker_threads';
import { type Server, type ServerOptions, startServer } from './start-server';

/** What the worker tells the thread that started it. */
export type WorkerReport =
  | { kind: 'ready'; uri: string }
  | { kind: 'failed'; code: string | undefined; message: string }
  | { kind: 'closed' };

/** Runs the engine in a worker thread: scans and commits do not hold up the product's event loop. */
async function run(): Promise<void> {
  const report = (message: WorkerReport) => parentPort?.postMessage(message);
  let server: Server;
  try {
    server = await startServer(workerData as ServerOptions);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    report({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
    parentPort?.close();
    return;
  }
  parentPort?.once('message', () => {
    server.close().then(() => {
      report({ kind: 'closed' });
      parentPort?.close();
    });
  });
  report({ kind: 'ready', uri: server.uri });
}

void run();
