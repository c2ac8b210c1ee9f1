import { BSONRegExp, type Document } from 'bson';
import { equalValues, isNumeric, KeyWriter } from '../bson/order';
import { type AnyDocument, isPlainObject } from '../bson/raw-document';
import { badValue, CommandError, notImplemented } from '../command-error';
import { refusedIndexOptions } from '../commands/refused-names';
import { compileQuery, type Matcher } from '../query/match-query';
import { indexValues } from './index-values';

/** An index as `listIndexes` shows it. */
export interface IndexSpec {
  v: number;
  key: Document;
  name: string;
  unique?: boolean;
  sparse?: boolean;
  expireAfterSeconds?: number;
  partialFilterExpression?: Document;
}

/** An index at work: its fields, its place in the file, and what has been met in it so far. */
export interface Index {
  readonly id: number;
  readonly prefix: Buffer;
  readonly spec: IndexSpec;
  readonly fields: readonly { name: string; path: string[]; descending: boolean }[];
  readonly paths: readonly string[][];
  /** The top-level fields on which its entries depend. */
  readonly roots: readonly string[];
  /** Whether each document belongs in it (partial filter). */
  readonly covers: Matcher;
  /** Most bytes that one field may take in a key. */
  readonly limit: number;
  /** For each field, whether any document has an array on its path. */
  multikey: boolean[];
  /** True once a value was cut: the index then no longer gives an order. */
  hasCut: boolean;
}

/** LMDB takes 1,978 bytes; a record key takes up to 430 of them. */
const maxValueBytes = 1500;
const maxIdBytes = 400;
const knownOptions =
  'v key name unique sparse expireAfterSeconds partialFilterExpression background ns'.split(' ');

const cannot = (message: string): CommandError => new CommandError(67, message);

/** Reads an index of `createIndexes`: what is unknown is an error (197), what is left out is refused (238). */
export function readIndexSpec(raw: unknown): IndexSpec {
  if (!isPlainObject(raw) || !isPlainObject(raw.key))
    throw new CommandError(9, "an index needs a 'key' object");
  const { key, name, unique, sparse, expireAfterSeconds: seconds, partialFilterExpression: partial } = raw;
  for (const option of Object.keys(raw)) {
    if (refusedIndexOptions.has(option)) throw notImplemented(`the index option ${option}`);
    if (!knownOptions.includes(option))
      throw new CommandError(197, `The field '${option}' is not valid for an index specification`);
  }
  if (raw.v !== undefined && Number(raw.v) !== 2) throw notImplemented(`an index of version ${raw.v}`);
  if (typeof name !== 'string' || name === '') throw cannot('an index needs a name');
  if (name === '*') throw badValue("The index name '*' is not valid.");
  if (Object.keys(key).length === 0) throw cannot('Index keys cannot be an empty object');
  for (const [field, direction] of Object.entries(key)) checkKey(field, direction);
  const isTtl = seconds !== undefined;
  if (isTtl && (!(Number(seconds) >= 0 && Number(seconds) < 2 ** 31) || Object.keys(key).length > 1))
    throw cannot('a TTL index has one field and expireAfterSeconds from 0 to 2^31');
  if (partial && sparse) throw cannot('cannot mix "partialFilterExpression" and "sparse" options');
  compileQuery(partial);
  checkPartialFilter(partial);
  const options = {
    unique: Boolean(unique),
    sparse: Boolean(sparse),
    expireAfterSeconds: isTtl && Number(seconds),
  };
  const all = Object.entries({ ...options, partialFilterExpression: partial ?? false });
  const given = all.filter(([, value]) => value !== false);
  if (equalValues(key, { _id: -1 })) throw badValue("The field 'key' for an _id index must be {_id: 1}");
  if (given[0] && equalValues(key, { _id: 1 }))
    throw new CommandError(197, `The field '${given[0][0]}' is not valid for an _id index specification`);
  return { v: 2, key, name, ...Object.fromEntries(given) };
}

const inPartialFilters = new Set('$and $or $in $eq $gt $gte $lt $lte $exists'.split(' '));

function checkPartialFilter(part: unknown): void {
  for (const [name, value] of isPlainObject(part) ? Object.entries(part) : []) {
    const isNegative = name === '$exists' && !value;
    if (value instanceof BSONRegExp || isNegative || (name.startsWith('$') && !inPartialFilters.has(name)))
      throw cannot(`Expression not supported in partial index: ${name}`);
    for (const inner of [value].flat()) checkPartialFilter(inner);
  }
}

function checkKey(field: string, direction: unknown): void {
  if (typeof direction === 'string') throw notImplemented(`an index of type ${direction}`);
  if (!isNumeric(direction) || !Number(direction))
    throw cannot(`Values in the index key pattern must be non-zero numbers: ${field}`);
  if (/\$\*\*|(^|\.)\d+(\.|$)/.test(field))
    throw notImplemented(`an index on a wildcard or position (${field})`);
  if (/(^|\.)(\$|\.|$)/.test(field))
    throw cannot(`Index keys cannot contain an empty or $-prefixed field: ${field}`);
}

export function defineIndex(spec: IndexSpec, id: number, prefix: Buffer): Index {
  const fields = Object.entries(spec.key).map(([name, direction]) => ({
    name,
    path: name.split('.'),
    descending: Number(direction) < 0,
  }));
  const filtered = fieldsOf(spec.partialFilterExpression ?? {}).map((name) => name.split('.')[0] ?? '');
  return {
    id,
    prefix,
    spec,
    fields,
    paths: fields.map(({ path }) => path),
    roots: [...fields.map(({ path }) => path[0] ?? ''), ...filtered],
    covers: compileQuery(spec.partialFilterExpression),
    limit: spec.name === '_id_' ? maxIdBytes : Math.floor(maxValueBytes / fields.length) - 17,
    multikey: fields.map(() => false),
    hasCut: false,
  };
}

/** The fields that a filter names. */
const fieldsOf = (filter: Document): string[] =>
  Object.entries(filter).flatMap(([name, part]) => (Array.isArray(part) ? part.flatMap(fieldsOf) : [name]));

const writer = new KeyWriter();
/** Ends every record key, so that no key is the beginning of another. */
export const recordEnd = Buffer.of(0);

/** Keys, and what an index notes of the documents that it meets. */
export interface Keys {
  keys: Buffer[];
  wasCut: boolean;
  multikey: boolean[];
}

/** The key of a document's record within its collection. */
export function recordKey(id: unknown): { key: Buffer; wasCut: boolean } {
  writer.wasCut = false;
  const key = writer.value(id, false, maxIdBytes).raw(recordEnd).finish();
  return { key, wasCut: writer.wasCut };
}

/** A document's keys in an index. Unique indexes end in 0, others in the record's key. */
export function indexKeys(
  { spec, fields, paths, covers, prefix, limit }: Index,
  doc: AnyDocument,
  record: Buffer,
): Keys {
  const { rows, multikey } = covers(doc) ? indexValues(doc, paths) : { rows: [], multikey: [] };
  if (spec.sparse && rows.every((row) => row.every((value) => value === undefined)))
    return { keys: [], wasCut: false, multikey: [] };
  writer.wasCut = false;
  const keys = rows.map((row) => {
    writer.raw(prefix);
    for (const [i, { descending }] of fields.entries()) writer.value(row[i] ?? null, descending, limit);
    return writer.raw(spec.unique ? recordEnd : record).finish();
  });
  const distinct =
    keys.length > 1 ? [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()] : keys;
  return { keys: distinct, wasCut: writer.wasCut, multikey };
}
