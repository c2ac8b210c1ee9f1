import type { Document } from 'bson';
import { RawDocument } from '../bson/raw-document';
import { type Index, recordEnd } from '../index/index-definition';
import type { Collection } from '../store/catalog';
import type { DataFile } from '../store/data-file';
import type { Stored } from '../store/documents';
import { compileQuery } from './match-query';
import { type Plan, planQuery } from './plan-query';
import { Sorter, type SortOrder } from './sort-documents';

/** What is asked of a collection. */
export interface Query {
  filter: Document;
  order?: SortOrder;
  skip?: number;
  limit?: number;
  hint?: Index;
}

/** Documents; now and then undefined during a long scan, so that others get their turn. */
type Found = Generator<Stored | undefined>;

const documentsBetweenPauses = 200;
/** Reads grow from small, for queries of one document, to large, for scans. */
const firstRead = 1;
const largestRead = 256;

/** Finds documents, in order and within limits. Not all at once: the caller takes what it needs. */
export function readMatches(file: DataFile, collection: Collection | undefined, query: Query): Found {
  const { filter, order = [], skip = 0, limit = 0 } = query;
  const match = compileQuery(filter);
  return (function* () {
    const [idIndex, ...others] = collection?.indexes ?? [];
    if (!collection || !idIndex) return;
    const plan = planQuery(idIndex, others, query);
    const found = scanPlan(file, collection, plan, match);
    const isSorted = order.length === 0 || plan.isSorted;
    let at = 0;
    for (const item of isSorted ? found : sorted(found, order, limit > 0 ? limit + skip : 0)) {
      if (!item || ++at > skip) yield item;
      if (limit > 0 && at >= skip + limit) return;
    }
  })();
}

/** All documents of a query at once. Only inside a write, where nobody else waits for a pause. */
export function findNow(file: DataFile, collection: Collection | undefined, query: Query): Stored[] {
  return [...readMatches(file, collection, query)].filter((item) => item !== undefined);
}

function* sorted(found: Found, order: SortOrder, limit: number): Found {
  const sorter = new Sorter<Stored>(order, limit);
  for (const item of found) item ? sorter.add(item, item.doc.bytes.length) : yield;
  yield* sorter.finish();
}

function* scanPlan(
  file: DataFile,
  { prefix }: Collection,
  plan: Plan,
  match: (doc: RawDocument) => boolean,
): Found {
  // A document with arrays may come once for each element.
  const seen = plan.index.multikey.includes(true) ? new Set<string>() : undefined;
  let examined = 0;
  for (const { record, raw } of scan(file, prefix, plan)) {
    if (++examined % documentsBetweenPauses === 0) yield undefined;
    if (seen?.has(record.toString('latin1'))) continue;
    seen?.add(record.toString('latin1'));
    const bytes = raw ?? file.get(Buffer.concat([prefix, record]));
    const doc = bytes && new RawDocument(bytes);
    if (doc && match(doc)) yield { record, doc };
  }
}

/** Reads in slices and takes up each after the last key seen, so that no LMDB cursor outlives its turn. */
function* scan(
  file: DataFile,
  prefix: Buffer,
  { index, ranges, reverse }: Plan,
): Generator<{ record: Buffer; raw?: Buffer | undefined }> {
  const holdsDocuments = index.prefix === prefix;
  let size = firstRead;
  for (const range of reverse ? ranges.toReversed() : ranges) {
    let { low, high } = range;
    const isOne = holdsDocuments && range.isPoint && low.length > prefix.length;
    if (isOne) {
      const key = Buffer.concat([low, recordEnd]);
      yield { record: key.subarray(prefix.length), raw: file.get(key) };
    }
    for (let entries = isOne ? [] : file.read(low, high, reverse, size); entries.length > 0; ) {
      for (const { key, value } of entries)
        yield holdsDocuments ? { record: key.subarray(prefix.length), raw: value } : { record: value };
      const last = entries.at(-1)?.key ?? low;
      if (reverse) high = last;
      else low = last;
      size = Math.min(size * 4, largestRead);
      entries = file.read(low, high, reverse, size);
    }
  }
}
