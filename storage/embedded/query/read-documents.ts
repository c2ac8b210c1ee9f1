import type { Document } from 'bson';
import { decode, isPlainObject } from '../bson-values';
import { type Index, RECORD_END } from '../index/index-definition';
import { type Plan, planQuery } from '../index/plan-query';
import type { Collection } from '../store/catalog';
import type { DataFile } from '../store/data-file';
import type { Stored } from '../store/documents';
import { compileQuery, type MatchDetails, type Matcher } from './match-query';
import { Sorter, type SortOrder } from './sort-documents';

/** What is asked of a collection. */
export interface Query {
  filter: Document;
  order?: SortOrder;
  skip?: number;
  limit?: number;
  hint?: Index | undefined;
}

export interface Match extends Stored {
  details: MatchDetails;
}

/** Given out now and then during a long scan, so that others get their turn. */
export const PAUSE = Symbol('pause');
const DOCUMENTS_BETWEEN_PAUSES = 200;
/** Reads grow from small, for queries of one document, to large, for scans. */
const FIRST_READ = 4;
const LARGEST_READ = 256;
const BYTES_PER_READ = 1024 * 1024;

/** Finds documents, in order and within limits. Not all at once: the caller takes what it needs. */
export function* readMatches(
  file: DataFile,
  collection: Collection,
  query: Query,
): Generator<Match | typeof PAUSE> {
  const { filter, order = [], skip = 0, limit = 0 } = query;
  const match = compileQuery(filter);
  const branches = orBranches(collection, filter, query, file);
  const plans = branches ?? [planFor(file, collection, filter, query)];
  const [plan] = plans;
  const isSorted = order.length === 0 || (plans.length === 1 && plan?.isSorted === true);
  const found = scanPlans(file, collection, plans, match);
  let left = limit > 0 ? limit : Number.POSITIVE_INFINITY;
  let toSkip = skip;
  for (const item of isSorted ? found : sorted(found, order, limit > 0 ? limit + skip : 0)) {
    if (item === PAUSE) yield item;
    else if (toSkip > 0) toSkip--;
    else {
      yield item;
      if (--left <= 0) return;
    }
  }
}

function* sorted(
  found: Iterable<Match | typeof PAUSE>,
  order: SortOrder,
  limit: number,
): Generator<Match | typeof PAUSE> {
  const sorter = new Sorter<Match>(order, limit);
  for (const item of found) {
    if (item === PAUSE) yield item;
    else sorter.add(item.doc, { ...item, doc: {} }, item.raw.length);
  }
  for (const item of sorter.finish()) yield { ...item, doc: decode(item.raw) };
}

function planFor(file: DataFile, collection: Collection, filter: Document, query: Query): Plan {
  const count = (low: Buffer, high: Buffer, limit: number) => file.countSome(low, high, limit);
  return planQuery(collection, filter, query.order ?? [], query.limit ?? 0, count, query.hint);
}

/** The plans of a top-level `$or` whose branches all narrow, if the rest of the filter does not. */
function orBranches(
  collection: Collection,
  filter: Document,
  query: Query,
  file: DataFile,
): Plan[] | undefined {
  const { $or: branches, ...rest } = filter;
  if (!Array.isArray(branches) || query.hint) return undefined;
  if (planFor(file, collection, rest, { filter: rest }).isNarrow) return undefined;
  const plans = branches.map((branch) =>
    isPlainObject(branch)
      ? planFor(file, collection, { $and: [rest, branch] }, { filter: branch })
      : undefined,
  );
  return plans.every((plan) => plan?.isNarrow) ? plans.filter((plan) => plan !== undefined) : undefined;
}

function* scanPlans(
  file: DataFile,
  collection: Collection,
  plans: Plan[],
  match: Matcher,
): Generator<Match | typeof PAUSE> {
  const seen = plans.length > 1 || plans[0]?.hasRepeats ? new Set<string>() : undefined;
  let examined = 0;
  for (const plan of plans) {
    for (const candidate of scan(file, collection, plan)) {
      if (++examined % DOCUMENTS_BETWEEN_PAUSES === 0) yield PAUSE;
      if (seen) {
        const key = candidate.record.toString('latin1');
        if (seen.has(key)) continue;
        seen.add(key);
      }
      const raw = candidate.raw ?? file.get(Buffer.concat([collection.prefix, candidate.record]));
      if (!raw) continue;
      const doc = decode(raw);
      const details: MatchDetails = {};
      if (match(doc, details)) yield { record: candidate.record, raw, doc, details };
    }
  }
}

interface Candidate {
  record: Buffer;
  raw: Buffer | undefined;
}

/** Reads in slices and takes up each after the last key seen, so that no LMDB cursor outlives its turn. */
function* scan(file: DataFile, collection: Collection, plan: Plan): Generator<Candidate> {
  let size = FIRST_READ;
  const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges;
  for (const range of ranges) {
    if (!plan.index && range.isPoint) {
      const key = Buffer.concat([range.low, RECORD_END]);
      const raw = file.get(key);
      if (raw) yield { record: key.subarray(collection.prefix.length), raw };
      continue;
    }
    let { low, high } = range;
    for (;;) {
      const entries: { key: Buffer; value: Buffer }[] = [];
      let bytes = 0;
      for (const entry of file.range(low, high, plan.reverse, size)) {
        entries.push(entry);
        bytes += entry.value.length;
        if (bytes > BYTES_PER_READ) break;
      }
      for (const { key, value } of entries) {
        if (plan.index) yield { record: value, raw: undefined };
        else yield { record: key.subarray(collection.prefix.length), raw: value };
      }
      const last = entries.at(-1);
      if (!last || (entries.length < size && bytes <= BYTES_PER_READ)) break;
      size = Math.min(size * 4, LARGEST_READ);
      if (plan.reverse) high = last.key;
      else low = last.key;
    }
  }
}
