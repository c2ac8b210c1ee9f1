import { ChangeLog } from './changes/change-log';
import type { Credentials } from './commands/authenticate';
import { FailPoints } from './commands/configure-fail-point';
import { Cursors } from './cursors';
import { Catalog } from './store/catalog';
import { DataFile } from './store/data-file';
import { Documents } from './store/documents';
import { RetryRecords } from './store/retry-records';

interface EngineOptions {
  /** The data file's path; it is created if missing. */
  path: string;
  now?: () => number;
  /** Allows `configureFailPoint`. */
  testCommands?: boolean | undefined;
  /** Asked of every client, if set. */
  credentials?: Credentials | undefined;
  logLimits?: { changes: number; bytes: number };
}

/** Everything that commands work on. */
export class Engine {
  readonly file: DataFile;
  readonly catalog: Catalog;
  readonly log: ChangeLog;
  readonly documents: Documents;
  readonly retries: RetryRecords;
  readonly cursors: Cursors;
  readonly failPoints: FailPoints | undefined;
  readonly now: () => number;
  /** Where clients reach the engine; set once it listens. */
  address = '';

  constructor(readonly options: EngineOptions) {
    this.now = options.now ?? Date.now;
    this.failPoints = options.testCommands ? new FailPoints() : undefined;
    this.file = new DataFile(options.path);
    this.catalog = new Catalog(this.file);
    this.log = new ChangeLog(this.file, this.now, options.logLimits);
    this.documents = new Documents(this.file, this.catalog, this.log);
    this.retries = new RetryRecords(this.file, this.now);
    this.cursors = new Cursors(this.now);
    this.file.onFailure = () => {
      this.catalog.load();
      this.log.load();
    };
  }

  async close(): Promise<void> {
    this.cursors.prune(true);
    await this.file.close();
  }
}
