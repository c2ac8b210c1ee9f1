import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { ErrorCode } from '../../contracts/error';
import { PlantaoError } from '../../contracts/plantao-error';
import { type Server, type ServerOptions, startServer } from './start-server';
import { systemCode } from './system-code';

/** Across the border of a thread an error loses its class and its code. */
type Fault =
  | { kind: 'refusal'; code: ErrorCode; message: string }
  /** `code` is the system's, such as `EACCES`. */
  | { kind: 'failure'; code: string | undefined; message: string };

type Report = { uri: string } | Fault;

function toFault(error: unknown): Fault {
  if (error instanceof PlantaoError) return { kind: 'refusal', code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'failure', code: systemCode(error), message };
}

function toError({ kind, code, message }: Fault): Error {
  return kind === 'refusal' ? new PlantaoError(code, message) : Object.assign(new Error(message), { code });
}

/** What the thread is started with; `closed` becomes 1 when it holds nothing open. */
interface Order {
  options: ServerOptions;
  closed: Int32Array;
}

/** How long the end of the process waits for the engine to be closed, in milliseconds. */
const exitLimitMs = 3_000;

/**
 * Starts the engine in a worker thread: scans and commits do not hold up the product's event loop. Where the
 * program runs from TypeScript source (tests), there is no compiled worker to load, and the engine runs in the
 * calling thread.
 *
 * @param onDeath called when the thread ends by itself
 * @throws what `startServer` does
 */
export async function startEmbedded(
  options: ServerOptions,
  onDeath?: (error: Error) => void,
): Promise<Server> {
  if (__filename.endsWith('.ts')) return startServer(options);
  const order: Order = { options, closed: new Int32Array(new SharedArrayBuffer(4)) };
  const worker = new Worker(__filename, { workerData: { embeddedEngine: order } });
  // A thread that is stopped within a write waits for itself for ever (LMDB's lock), and the process with it: whatever
  // ends the process, such as a fault that nobody caught, the engine is closed first.
  const closeAtExit = (): void => {
    worker.postMessage('close');
    const isLate = Atomics.wait(order.closed, 0, 0, exitLimitMs) === 'timed-out';
    if (isLate) process.kill(process.pid, 'SIGKILL');
  };
  process.once('exit', closeAtExit);
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      process.off('exit', closeAtExit);
      resolve();
    });
  });
  let isServing = false;
  const uri = await new Promise<string>((resolve, reject) => {
    worker.once('message', (report: Report) => {
      if ('uri' in report) resolve(report.uri);
      else reject(toError(report));
    });
    const end = (error: Error) => {
      reject(error);
      if (isServing) onDeath?.(error);
      isServing = false;
    };
    worker.on('error', end);
    worker.on('exit', () =>
      end(new PlantaoError('internal', 'The embedded database has ended: start again.')),
    );
  });
  isServing = true;
  return {
    uri,
    close() {
      isServing = false;
      worker.postMessage('close');
      return ended;
    },
  };
}

/** In the thread itself. */
async function serve({ options, closed }: Order): Promise<void> {
  const noteClosed = (): void => {
    Atomics.store(closed, 0, 1);
    Atomics.notify(closed, 0);
  };
  try {
    const server = await startServer(options);
    parentPort?.once('message', async () => {
      await server.close();
      noteClosed();
      parentPort?.close();
    });
    parentPort?.postMessage({ uri: server.uri });
  } catch (error) {
    noteClosed();
    parentPort?.postMessage(toFault(error));
    parentPort?.close();
  }
}

if (!isMainThread && workerData?.embeddedEngine) void serve(workerData.embeddedEngine);
