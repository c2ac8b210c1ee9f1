import type { Document } from 'bson';
import { isNumeric, isPlainObject } from '../bson/bson-values';
import { KeyWriter } from '../bson/key-writer';
import type { AnyDocument } from '../bson/raw-document';
import { CommandError, notImplemented } from '../command-error';
import { REFUSED_INDEX_OPTIONS } from '../commands/refused-names';
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
const MAX_VALUE_BYTES = 1500;
const MAX_ID_BYTES = 400;
const OPTIONS =
  'v key name unique sparse expireAfterSeconds partialFilterExpression background ns hidden'.split(' ');

const cannot = (message: string): CommandError => new CommandError(67, message);

/** Reads an index of `createIndexes`: what is unknown is an error (197), what is left out is refused (238). */
export function readIndexSpec(raw: unknown): IndexSpec {
  if (!isPlainObject(raw) || !isPlainObject(raw.key))
    throw new CommandError(9, "an index needs a 'key' object");
  const {
    key,
    name,
    unique,
    sparse,
    hidden,
    expireAfterSeconds: seconds,
    partialFilterExpression: partial,
  } = raw;
  for (const option of Object.keys(raw)) {
    if (REFUSED_INDEX_OPTIONS.has(option) || hidden) throw notImplemented(`the index option ${option}`);
    if (!OPTIONS.includes(option))
      throw new CommandError(197, `The field '${option}' is not valid for an index specification`);
  }
  if (typeof name !== 'string' || name === '') throw cannot('an index needs a name');
  if (Object.keys(key).length === 0) throw cannot('Index keys cannot be an empty object');
  for (const [field, direction] of Object.entries(key)) checkKey(field, direction);
  if (seconds !== undefined && !(Number(seconds) >= 0 && Number(seconds) < 2 ** 31))
    throw cannot('TTL index expireAfterSeconds out of range');
  if (seconds !== undefined && Object.keys(key).length > 1)
    throw cannot('TTL indexes are single-field indexes');
  if (partial && sparse) throw cannot('cannot mix "partialFilterExpression" and "sparse" options');
  compileQuery(partial);
  return {
    v: 2,
    key,
    name,
    ...(unique ? { unique: true } : {}),
    ...(sparse ? { sparse: true } : {}),
    ...(seconds === undefined ? {} : { expireAfterSeconds: Number(seconds) }),
    ...(partial === undefined ? {} : { partialFilterExpression: partial }),
  };
}

function checkKey(field: string, direction: unknown): void {
  if (typeof direction === 'string') throw notImplemented(`an index of type ${direction}`);
  if (!isNumeric(direction) || !Number(direction))
    throw cannot(`Values in the index key pattern must be non-zero numbers: ${field}`);
  if (field.includes('$**')) throw notImplemented('a wildcard index');
  if (/(^|\.)(\$|\.|$)/.test(field))
    throw cannot(`Index keys cannot contain an empty or $-prefixed field: ${field}`);
  if (/(^|\.)\d+(\.|$)/.test(field)) throw notImplemented(`an index on an array position (${field})`);
}

export function defineIndex(spec: IndexSpec, id: number, prefix: Buffer): Index {
  const fields = Object.entries(spec.key).map(([name, direction]) => ({
    name,
    path: name.split('.'),
    descending: Number(direction) < 0,
  }));
  const isId = spec.name === '_id_';
  return {
    id,
    prefix,
    spec,
    fields,
    roots: [...fields.map(({ name }) => name), ...fieldsOf(spec.partialFilterExpression ?? {})].map(
      (name) => name.split('.')[0] ?? '',
    ),
    covers: compileQuery(spec.partialFilterExpression),
    limit: isId ? MAX_ID_BYTES : Math.floor(MAX_VALUE_BYTES / fields.length) - 17,
    multikey: fields.map(() => false),
    hasCut: false,
  };
}

/** The fields that a filter names. */
function fieldsOf(filter: Document): string[] {
  return Object.entries(filter).flatMap(([name, part]) =>
    Array.isArray(part) ? part.flatMap(fieldsOf) : [name],
  );
}

const writer = new KeyWriter();

function finishKey(): { key: Buffer; wasCut: boolean } {
  const { wasCut } = writer;
  writer.wasCut = false;
  return { key: writer.finish(), wasCut };
}

/** Ends every record key, so that no key is the beginning of another. */
export const RECORD_END = Buffer.of(0);

/** The key of a document's record within its collection. */
export function recordKey(id: unknown): { key: Buffer; wasCut: boolean } {
  writer.value(id, false, MAX_ID_BYTES).raw(RECORD_END);
  return finishKey();
}

/** A document's keys in an index. Unique indexes end in 0, others in the record's key. */
export function indexKeys(
  { spec, fields, covers, prefix, limit }: Index,
  doc: AnyDocument,
  record: Buffer,
): { keys: Buffer[]; wasCut: boolean; multikey: boolean[] } {
  const nothing = { keys: [], wasCut: false, multikey: [] };
  if (!covers(doc)) return nothing;
  const { rows, multikey } = indexValues(
    doc,
    fields.map(({ path }) => path),
  );
  if (spec.sparse && rows.every((row) => row.every((value) => value === undefined))) return nothing;
  const keys = new Map<string, Buffer>();
  let anyCut = false;
  for (const row of rows) {
    writer.raw(prefix);
    fields.forEach(({ descending }, i) => {
      writer.value(row[i] ?? null, descending, limit);
    });
    writer.raw(spec.unique ? RECORD_END : record);
    const { key, wasCut } = finishKey();
    anyCut ||= wasCut;
    keys.set(rows.length > 1 ? key.toString('latin1') : '', key);
  }
  return { keys: [...keys.values()], wasCut: anyCut, multikey };
}
