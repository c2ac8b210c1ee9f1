import type { Document } from 'bson';
import { isNumeric, isPlainObject, toNumber } from '../bson-values';
import { CommandError, notImplemented } from '../command-error';
import { compileQuery, type Matcher } from '../query/match-query';
import { indexValues } from './index-keys';
import { KeyWriter } from './key-encoding';

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

export interface IndexField {
  name: string;
  path: string[];
  descending: boolean;
}

/** An index at work: its fields, its place in the file, and what has been met in it so far. */
export interface Index {
  readonly id: number;
  readonly prefix: Buffer;
  spec: IndexSpec;
  readonly fields: readonly IndexField[];
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
const MAX_VALUE_BYTES = 1500;
const MAX_ID_BYTES = 400;
const OPTIONS = new Set(
  `v key name unique sparse expireAfterSeconds partialFilterExpression background ns`.split(' '),
);
const REFUSED_OPTIONS = new Set(
  `2dsphereIndexVersion bits bucketSize clustered collation default_language hidden language_override max min
  prepareUnique storageEngine textIndexVersion weights wildcardProjection`.split(/\s+/),
);

/** Reads an index of `createIndexes`: what is unknown is an error (197), what is left out is refused (238). */
export function readIndexSpec(raw: unknown): IndexSpec {
  if (!isPlainObject(raw) || !isPlainObject(raw.key))
    throw new CommandError(9, "an index needs a 'key' object");
  const { key, name } = raw;
  for (const option of Object.keys(raw)) {
    if (option === 'hidden' && raw.hidden === false) continue;
    if (REFUSED_OPTIONS.has(option)) throw notImplemented(`the index option ${option}`);
    if (!OPTIONS.has(option))
      throw new CommandError(197, `The field '${option}' is not valid for an index specification`);
  }
  if (typeof name !== 'string' || name === '') throw new CommandError(67, 'an index needs a name');
  if (Object.keys(key).length === 0) throw new CommandError(67, 'Index keys cannot be an empty object');
  for (const [field, direction] of Object.entries(key)) checkKey(field, direction);
  const spec: IndexSpec = { v: 2, key, name };
  if (raw.unique) spec.unique = true;
  if (raw.sparse) spec.sparse = true;
  if (raw.expireAfterSeconds !== undefined) {
    const seconds = toNumber(raw.expireAfterSeconds, 0, 'expireAfterSeconds');
    if (seconds < 0 || seconds > 2 ** 31 - 1)
      throw new CommandError(67, 'TTL index expireAfterSeconds out of range');
    if (Object.keys(key).length > 1) throw new CommandError(67, 'TTL indexes are single-field indexes');
    spec.expireAfterSeconds = seconds;
  }
  if (raw.partialFilterExpression !== undefined) {
    if (raw.sparse) throw new CommandError(67, 'cannot mix "partialFilterExpression" and "sparse" options');
    compileQuery(raw.partialFilterExpression);
    spec.partialFilterExpression = raw.partialFilterExpression as Document;
  }
  return spec;
}

function checkKey(field: string, direction: unknown): void {
  if (typeof direction === 'string') throw notImplemented(`an index of type ${direction}`);
  if (!isNumeric(direction) || toNumber(direction) === 0 || Number.isNaN(direction)) {
    throw new CommandError(67, `Values in the index key pattern must be non-zero numbers: ${field}`);
  }
  if (field.includes('$**')) throw notImplemented('a wildcard index');
  const names = field.split('.');
  if (names.includes('') || names.some((name) => name.startsWith('$'))) {
    throw new CommandError(67, `Index keys cannot contain an empty or $-prefixed field: ${field}`);
  }
  if (names.some((name) => /^\d+$/.test(name)))
    throw notImplemented(`an index on an array position (${field})`);
}

export function defineIndex(spec: IndexSpec, id: number, prefix: Buffer): Index {
  const fields = Object.entries(spec.key).map(([name, direction]) => ({
    name,
    path: name.split('.'),
    descending: toNumber(direction) < 0,
  }));
  return {
    id,
    prefix,
    spec,
    fields,
    covers: compileQuery(spec.partialFilterExpression),
    limit: Math.floor(MAX_VALUE_BYTES / fields.length) - 17,
    multikey: fields.map(() => false),
    hasCut: false,
  };
}

export const isIdIndex = (index: Index): boolean => index.spec.name === '_id_';

const writer = new KeyWriter();

/** Ends every record key, so that no key is the beginning of another. */
export const RECORD_END = Buffer.of(0);

/** The key of a document's record within its collection. */
export function recordKey(id: unknown): { key: Buffer; wasCut: boolean } {
  const key = writer.value(id, false, MAX_ID_BYTES).raw(RECORD_END).finish();
  return { key, wasCut: takeCut() };
}

function takeCut(): boolean {
  const { wasCut } = writer;
  writer.wasCut = false;
  return wasCut;
}

/** A document's keys in an index. Unique indexes end in 0, others in the record's key. */
export function indexKeys(
  index: Index,
  doc: Document,
  record: Buffer,
): { keys: Buffer[]; wasCut: boolean; multikey: boolean[] } {
  if (!index.covers(doc)) return { keys: [], wasCut: false, multikey: [] };
  const { rows, multikey } = indexValues(
    doc,
    index.fields.map(({ path }) => path),
  );
  const isMissing = index.spec.sparse && rows.every((row) => row.every((value) => value === undefined));
  if (isMissing) return { keys: [], wasCut: false, multikey: [] };
  const keys = new Map<string, Buffer>();
  for (const row of rows) {
    writer.raw(index.prefix);
    index.fields.forEach(({ descending }, i) => {
      writer.value(row[i] ?? null, descending, index.limit);
    });
    if (index.spec.unique) writer.byte(0);
    else writer.raw(record);
    const key = writer.finish();
    keys.set(rows.length > 1 ? key.toString('latin1') : '', key);
  }
  return { keys: [...keys.values()], wasCut: takeCut(), multikey };
}
