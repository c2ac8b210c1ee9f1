import type { Document } from 'bson';
import { isNumeric, isPlainObject } from '../bson/bson-values';
import { equalValues } from '../bson/key-writer';
import { type AnyDocument, fieldOf, RawDocument } from '../bson/raw-document';
import { badValue, CommandError, notImplemented, typeMismatch } from '../command-error';
import type { Query } from '../query/read-documents';
import { compileSort } from '../query/sort-documents';
import type { Collection } from '../store/catalog';

/** Checks a field's value and gives it in the form that the command works with. */
type Check = (value: unknown, name: string) => unknown;
export type Fields = Readonly<Record<string, Check>>;

export const any: Check = (value) => value;
/** Taken and not looked at. */
export const ignored: Check = () => undefined;
export const flag: Check = (value) => value === true || (isNumeric(value) && Number(value) !== 0);

export const text: Check = (value, name) => {
  if (typeof value !== 'string') throw typeMismatch(`${name} must be a string`);
  return value;
};

export const object: Check = (value, name) => {
  if (value !== null && !isPlainObject(value)) throw typeMismatch(`${name} must be an object`);
  return value ?? undefined;
};

export const list: Check = (value, name) => {
  if (!Array.isArray(value)) throw typeMismatch(`${name} must be an array`);
  return value;
};

export const count: Check = (value, name) => {
  const number = isNumeric(value) ? Number(value) : Number.NaN;
  if (!Number.isInteger(number) || number < 0) throw badValue(`${name} must be a whole number of at least 0`);
  return number;
};

export const sortOrder: Check = compileSort;

export const collectionName: Check = (value, name) => {
  if (typeof value !== 'string' || value === '')
    throw new CommandError(73, `Invalid collection name for ${name}`);
  return value;
};

/** Documents of a write, still raw: inline or as a sequence. */
export const documents: Check = (value) => {
  if (!Array.isArray(value) || value.length === 0 || value.length > 100_000)
    throw new CommandError(16, 'Write batch sizes must be between 1 and 100000');
  return value;
};

/**
 * Reads a document whose fields are known.
 * @param refused names, apart by spaces, that MongoDB takes and this engine does not
 * @throws 40415 for an unknown field, 238 for a refused one unless it is false
 */
export function readFields(
  from: unknown,
  fields: Fields,
  refused: string,
  where: string,
  sequences?: ReadonlyMap<string, RawDocument[]>,
): Document {
  if (!(from instanceof RawDocument) && !isPlainObject(from))
    throw typeMismatch(`${where} must be an object`);
  const args: Document = {};
  for (const name of [...namesOf(from), ...(sequences?.keys() ?? [])]) {
    const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const path = `${where}.${name}`;
    if (check === ignored) continue;
    if (check === documents && from instanceof RawDocument)
      args[name] = check(sequences?.get(name) ?? from.rawList(name), path);
    else if (check) args[name] = check(fieldOf(from, name), path);
    else if (!refused.split(/\s+/).includes(name))
      throw new CommandError(40415, `BSON field '${path}' is an unknown field.`);
    else if (fieldOf(from, name) !== false) throw notImplemented(path);
  }
  return args;
}

const namesOf = (from: AnyDocument): string[] =>
  from instanceof RawDocument ? from.elements().map(({ name }) => name) : Object.keys(from);

/** The fields by which a command says which documents it wants. */
export function readQuery(collection: Collection | undefined, args: Document): Query {
  const { filter, query = filter, q = query, sort: order = [], skip = 0, limit = 0, hint } = args;
  const base = { filter: q ?? {}, order, skip, limit };
  if (hint === undefined || !collection || fieldOf(hint, '$natural')) return base;
  const found = collection.indexes.find(({ spec }) =>
    typeof hint === 'string' ? spec.name === hint : equalValues(spec.key, hint),
  );
  if (!found)
    throw badValue('error processing query: hint provided does not correspond to an existing index');
  return { ...base, hint: found };
}
