import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WorkerReport } from './engine-worker';
import { type Server, type ServerOptions, startServer } from './start-server';

/** The engine could not start, or its thread died. `code` tells why; the message names the remedy. */
export class EmbeddedEngineError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Starts the engine in a worker thread. Where the program runs from TypeScript source (tests), there is no
 * compiled worker to load, and the engine runs in the calling thread.
 * @param onDeath called when the thread ends by itself
 */
export async function startEmbedded(
  options: ServerOptions,
  onDeath?: (error: Error) => void,
): Promise<Server> {
  if (__filename.endsWith('.ts')) return startServer(options);
  const worker = new Worker(join(__dirname, 'engine-worker.js'), { workerData: options });
  const uri = await new Promise<string>((resolve, reject) => {
    worker.once('message', (report: WorkerReport) => {
      if (report.kind === 'ready') resolve(report.uri);
      else if (report.kind === 'failed')
        reject(new EmbeddedEngineError(report.code ?? 'engine-failed', report.message));
    });
    worker.once('error', reject);
    worker.once('exit', () =>
      reject(new EmbeddedEngineError('engine-failed', 'the embedded engine ended at its start')),
    );
  });
  let isClosing = false;
  worker.on('error', (error) => onDeath?.(error));
  worker.on('exit', () => {
    if (!isClosing)
      onDeath?.(new EmbeddedEngineError('engine-died', 'the embedded engine ended: start again'));
  });
  return {
    uri,
    close() {
      isClosing = true;
      return new Promise<void>((resolve) => {
        worker.once('exit', () => resolve());
        worker.postMessage('close');
      });
    },
  };
}
