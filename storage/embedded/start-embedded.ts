import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Server, type ServerOptions, startServer } from './start-server';

/** The engine could not start, or its thread died. `code` tells why; the message names the remedy. */
class EmbeddedEngineError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

type Report = { uri: string } | { code: string; message: string };

/**
 * Starts the engine in a worker thread: scans and commits do not hold up the product's event loop. Where the
 * program runs from TypeScript source (tests), there is no compiled worker to load, and the engine runs in the
 * calling thread.
 * @param onDeath called when the thread ends by itself
 */
export async function startEmbedded(
  options: ServerOptions,
  onDeath?: (error: Error) => void,
): Promise<Server> {
  if (__filename.endsWith('.ts')) return startServer(options);
  const worker = new Worker(__filename, { workerData: { embeddedEngine: options } });
  let isServing = false;
  const uri = await new Promise<string>((resolve, reject) => {
    worker.once('message', (report: Report) => {
      if ('uri' in report) resolve(report.uri);
      else reject(new EmbeddedEngineError(report.code, report.message));
    });
    const end = (error: Error) => {
      reject(error);
      if (isServing) onDeath?.(error);
    };
    worker.on('error', end);
    worker.on('exit', () =>
      end(new EmbeddedEngineError('engine-died', 'the embedded engine ended: start again')),
    );
  });
  isServing = true;
  return {
    uri,
    close() {
      isServing = false;
      return new Promise<void>((resolve) => {
        worker.once('exit', () => resolve());
        worker.postMessage('close');
      });
    },
  };
}

/** In the thread itself. */
async function serve(options: ServerOptions): Promise<void> {
  try {
    const server = await startServer(options);
    parentPort?.once('message', () => server.close().then(() => parentPort?.close()));
    parentPort?.postMessage({ uri: server.uri });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'engine-failed';
    parentPort?.postMessage({ code, message: error instanceof Error ? error.message : String(error) });
    parentPort?.close();
  }
}

if (!isMainThread && workerData?.embeddedEngine) void serve(workerData.embeddedEngine);
