import { Binary, type Document, Long } from 'bson';
import { decode, isPlainObject } from '../bson-values';
import { CommandError, notImplemented } from '../command-error';
import { prefixEnd } from '../index/key-encoding';
import { encodeReply } from '../raw-reply';
import { type DataFile, SPACE } from './data-file';

/** As long as a driver keeps a session that it does not use. */
const KEPT_MS = 30 * 60 * 1000;
/** A record begins with its `txnNumber` and when it was written; the reply follows. */
const HEAD_BYTES = 16;

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
      const last = known.readBigInt64LE(0);
      if (number.toBigInt() < last) {
        throw new CommandError(225, `Cannot start transaction ${number}: a newer one has started`);
      }
      if (number.toBigInt() === last) return decode(known.subarray(HEAD_BYTES));
    }
    const reply = run();
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeBigInt64LE(number.toBigInt(), 0);
    head.writeDoubleLE(this.now(), 8);
    this.file.put(key, Buffer.concat([head, encodeReply(reply)]));
    return reply;
  }

  /** Forgets what no driver will ask for any more. Only inside a write. */
  prune(): void {
    const prefix = Buffer.of(SPACE.session);
    for (const { key, value } of [...this.file.range(prefix, prefixEnd(prefix))]) {
      if (this.now() - value.readDoubleLE(8) > KEPT_MS) this.file.remove(key);
    }
  }
}
