import { Binary, type Document, Long } from 'bson';
import { decode, isPlainObject } from '../bson-values';
import { CommandError, notImplemented } from '../command-error';
import { prefixEnd } from '../index/key-encoding';
import { encodeReply } from '../raw-reply';
import { type DataFile, SPACE } from './data-file';

/** As long as a driver keeps a session that it does not use. */
const KEPT_MS = 30 * 60 * 1000;

/**
 * What retryable writes were answered. The record is written in the commit of the write itself, so that a
 * retry gets the first answer even after a crash.
 */
export class RetryRecords {
  constructor(
    private readonly file: DataFile,
    private readonly now: () => number,
  ) {}

  /** Runs a write once for its session and `txnNumber`. Only inside a write. */
  once(body: Document, run: () => Document): Document {
    const { lsid, txnNumber } = body;
    if (txnNumber === undefined) return run();
    if ('startTransaction' in body || 'autocommit' in body) throw notImplemented('transactions');
    const id = isPlainObject(lsid) && lsid.id instanceof Binary ? lsid.id.value() : undefined;
    if (!id) throw new CommandError(72, 'txnNumber may only be provided with a session id');
    const number = Long.fromValue(txnNumber);
    const key = Buffer.concat([Buffer.of(SPACE.session), id]);
    const known = this.file.get(key);
    if (known) {
      const { number: last, reply } = decode(known);
      const order = number.compare(Long.fromValue(last));
      if (order < 0)
        throw new CommandError(225, `Cannot start transaction ${number}: a newer one has started`);
      if (order === 0) return reply;
    }
    const reply = run();
    this.file.put(key, encodeReply({ number, at: new Date(this.now()), reply }));
    return reply;
  }

  /** Forgets what no driver will ask for any more. Only inside a write. */
  prune(): void {
    const prefix = Buffer.of(SPACE.session);
    for (const { key, value } of [...this.file.range(prefix, prefixEnd(prefix))]) {
      if (this.now() - decode(value).at.getTime() > KEPT_MS) this.file.remove(key);
    }
  }
}
