import type { Document } from 'bson';
import { RawDocument } from '../bson/raw-document';
import { type Index, RECORD_END } from '../index/index-definition';
import type { Collection } from '../store/catalog';
import type { DataFile } from '../store/data-file';
import type { Stored } from '../store/documents';
import { compileQuery, type Matcher } from './match-query';
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

/** A document; now and then undefined during a long scan, so that others get their turn. */
type Found<T = Stored> = Generator<T | undefined>;

const DOCUMENTS_BETWEEN_PAUSES = 200;
/** Reads grow from small, for queries of one document, to large, for scans. */
const FIRST_READ = 2;
const LARGEST_READ = 256;
const BYTES_PER_READ = 1024 * 1024;

/** Finds documents, in order and within limits. Not all at once: the caller takes what it needs. */
export function readMatches(file: DataFile, collection: Collection | undefined, query: Query): Found {
  const { filter, order = [], skip = 0, limit = 0 } = query;
  const match = compileQuery(filter);
  return (function* () {
    if (!collection) return;
    const plan = planQuery(collection, query, (low, high, most) => file.countKeys(low, high, most));
    const found = scanPlan(file, collection, plan, match);
    const isSorted = order.length === 0 || plan.isSorted;
    let at = 0;
    for (const item of isSorted ? found : sorted(found, order, limit > 0 ? limit + skip : 0)) {
      if (!item) yield item;
      else if (++at > skip) yield item;
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
  for (const item of found) {
    if (item) sorter.add(item, item.doc.bytes.length);
    else yield item;
  }
  yield* sorter.finish();
}

function* scanPlan(file: DataFile, collection: Collection, plan: Plan, match: Matcher): Found {
  // A document with arrays may come once for each element.
  const seen = plan.index.multikey.includes(true) ? new Set<string>() : undefined;
  let examined = 0;
  for (const { record, raw } of scan(file, collection, plan)) {
    if (++examined % DOCUMENTS_BETWEEN_PAUSES === 0) yield undefined;
    const key = seen && record.toString('latin1');
    if (key !== undefined && seen?.has(key)) continue;
    if (key !== undefined) seen?.add(key);
    const bytes = raw ?? file.get(Buffer.concat([collection.prefix, record]));
    const doc = bytes && new RawDocument(bytes);
    if (doc && match(doc)) yield { record, doc };
  }
}

/** Reads in slices and takes up each after the last key seen, so that no LMDB cursor outlives its turn. */
function* scan(
  file: DataFile,
  { prefix }: Collection,
  { index, ranges, reverse }: Plan,
): Generator<{ record: Buffer; raw?: Buffer }> {
  const holdsDocuments = index.prefix === prefix;
  let size = FIRST_READ;
  for (let { low, high, isPoint } of reverse ? ranges.toReversed() : ranges) {
    if (holdsDocuments && isPoint && low.length > prefix.length) {
      const key = Buffer.concat([low, RECORD_END]);
      const raw = file.get(key);
      if (raw) yield { record: key.subarray(prefix.length), raw };
      continue;
    }
    for (let isLast = false; !isLast; size = Math.min(size * 4, LARGEST_READ)) {
      const entries: { key: Buffer; value: Buffer }[] = [];
      let bytes = 0;
      for (const entry of file.range(low, high, reverse, size)) {
        entries.push(entry);
        bytes += entry.value.length;
        if (bytes > BYTES_PER_READ) break;
      }
      for (const { key, value } of entries)
        yield holdsDocuments ? { record: key.subarray(prefix.length), raw: value } : { record: value };
      isLast = entries.length < size && bytes <= BYTES_PER_READ;
      const last = entries.at(-1)?.key ?? low;
      if (reverse) high = last;
      else low = last;
    }
  }
}
