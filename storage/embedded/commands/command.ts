import type { Document } from 'bson';
import { equalValues, isNumeric } from '../bson/order';
import { fieldOf, isDocument, isPlainObject } from '../bson/raw-document';
import { badValue, CommandError, notImplemented, typeMismatch } from '../command-error';
import type { Engine } from '../engine';
import type { Query } from '../query/read-documents';
import { compileSort } from '../query/sort-documents';
import type { Collection } from '../store/catalog';

/** One client's connection, as far as commands need to know it. */
export interface Connection {
  readonly id: number;
  /** The signed-in user; undefined until authentication succeeds. */
  user: string | undefined;
}

export interface CommandContext {
  engine: Engine;
  database: string;
  connection: Connection;
}

/** Checks a field's value and gives it in the form that the command works with. */
type Check = (value: unknown, name: string) => unknown;
export type Fields = Readonly<Record<string, Check>>;

/** A command: the fields it takes besides the general ones, and what it does. The reply goes out with `ok: 1`. */
export interface Command {
  fields: Fields;
  /** Fields that it cannot do without. */
  required?: readonly string[];
  /** Fields that MongoDB knows and this engine refuses (238), apart by spaces. */
  refused?: string;
  /** True for the handshake alone. */
  ignoresUnknown?: boolean;
  run(args: Document, context: CommandContext): Document | Promise<Document>;
}

export type Commands = Record<string, Command>;

export const any: Check = (value) => value;
/** Taken and not looked at. */
export const ignored: Check = () => undefined;
export const flag: Check = (value) => value === true || (isNumeric(value) && Number(value) !== 0);
export const sortOrder: Check = compileSort;

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

export const collectionName: Check = (value, name) => {
  if (typeof value !== 'string' || value === '')
    throw new CommandError(73, `Invalid collection name for ${name}`);
  return value;
};

/** Statements or documents of a write. */
export const batch: Check = (value, name) => {
  if (!Array.isArray(value) || value.length === 0 || value.length > 100_000)
    throw new CommandError(16, 'Write batch sizes must be between 1 and 100000');
  if (!value.every(isDocument)) throw typeMismatch(`${name} must hold objects`);
  return value;
};

/**
 * Reads a document whose fields are known.
 * @param refused names, apart by spaces, that MongoDB takes and this engine does not
 * @throws 40415 for an unknown field, 40414 for a missing one, 238 for a refused one unless it is false
 */
export function readFields(
  from: unknown,
  fields: Fields,
  refused: string,
  where: string,
  required: readonly string[] = [],
): Document {
  if (!isPlainObject(from)) throw typeMismatch(`${where} must be an object`);
  const args: Document = {};
  for (const [name, value] of Object.entries(from)) {
    const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (check) args[name] = check(value, `${where}.${name}`);
    else if (!refused.split(/\s+/).includes(name))
      throw new CommandError(40415, `BSON field '${where}.${name}' is an unknown field.`);
    else if (value !== false) throw notImplemented(`${where}.${name}`);
  }
  const missing = required.find((name) => !(name in args));
  if (missing)
    throw new CommandError(40414, `BSON field '${where}.${missing}' is missing but a required field`);
  return args;
}

/** The fields by which a command says which documents it wants. */
export function readQuery(collection: Collection | undefined, args: Document): Query {
  const { filter, query = filter, q = query, sort: order = [], skip = 0, limit = 0, hint } = args;
  const base = { filter: q ?? {}, order, skip, limit };
  if (hint === undefined || !collection || fieldOf(hint, '$natural')) return base;
  const found = collection.indexes.find(({ spec }) => spec.name === hint || equalValues(spec.key, hint));
  if (!found)
    throw badValue('error processing query: hint provided does not correspond to an existing index');
  return { ...base, hint: found };
}
