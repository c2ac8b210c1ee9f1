import { Binary, type Document, Long } from 'bson';
import { prefixEnd } from '../bson/order';
import { decode, fieldOf } from '../bson/raw-document';
import { encode } from '../bson/write-bson';
import { CommandError } from '../command-error';
import { type DataFile, keySpace } from './data-file';

/** As long as a driver keeps a session that it does not use. */
const keptMs = 30 * 60 * 1000;
/** A record begins with its `txnNumber` and when it was written; the reply follows. */
const headBytes = 16;
const keyPrefix = Buffer.of(keySpace.session);

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
  once(args: Document, run: () => Document): Document {
    if (args.txnNumber === undefined) return run();
    const { key, number, known } = this.find(args);
    const last = known?.readBigInt64LE(0) ?? number - 1n;
    if (number < last)
      throw new CommandError(225, `Cannot start transaction ${number}: a newer one has started`);
    if (known && number === last) return decode(known.subarray(headBytes));
    const reply = run();
    const head = Buffer.alloc(headBytes);
    head.writeBigInt64LE(number, 0);
    head.writeDoubleLE(this.now(), 8);
    this.file.put(key, encode(reply, head));
    return reply;
  }

  /** Whether a write with a `txnNumber` was done before. */
  isRepeated(args: Document): boolean {
    const { number, known } = this.find(args);
    return known?.readBigInt64LE(0) === number;
  }

  private find({ lsid, txnNumber }: Document): { key: Buffer; number: bigint; known: Buffer | undefined } {
    const id = fieldOf(lsid, 'id');
    if (!(id instanceof Binary))
      throw new CommandError(72, 'txnNumber may only be provided with a session id');
    const key = Buffer.concat([keyPrefix, id.value()]);
    return { key, number: Long.fromValue(txnNumber).toBigInt(), known: this.file.get(key) };
  }

  /** Forgets what no driver will ask for any more. Only inside a write. */
  prune(): void {
    for (const { key, value } of this.file.read(keyPrefix, prefixEnd(keyPrefix)))
      if (this.now() - value.readDoubleLE(8) > keptMs) this.file.remove(key);
  }
}
