import type { Document } from 'bson';
import { equalValues, isPlainObject, toNumber } from '../bson-values';
import { badValue, CommandError, notImplemented, typeMismatch } from '../command-error';
import type { Index } from '../index/index-definition';
import type { Collection } from '../store/catalog';

/** The collection's name, the value of a command's first field. */
export function collectionName(body: Document, command: string): string {
  const name: unknown = body[command];
  if (typeof name !== 'string') throw new CommandError(73, `collection name has invalid type for ${command}`);
  if (name === '') throw new CommandError(73, `Invalid namespace specified for ${command}`);
  return name;
}

export function filterOf(value: unknown): Document {
  if (value === undefined || value === null) return {};
  if (!isPlainObject(value)) throw typeMismatch('a filter must be an object');
  return value;
}

export function countOf(value: unknown, name: string): number {
  const number = toNumber(value, 0, name);
  if (!Number.isInteger(number) || number < 0) throw badValue(`${name} must be a whole number of at least 0`);
  return number;
}

/** Statements of a write: inline or as a sequence. */
export function statementsOf(value: unknown, fields: readonly string[], name: string): Document[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 100_000) {
    throw new CommandError(16, 'Write batch sizes must be between 1 and 100000');
  }
  for (const statement of value) {
    if (!isPlainObject(statement)) throw typeMismatch(`each of ${name} must be an object`);
    for (const field of Object.keys(statement)) {
      if (field === 'collation' && statement.collation) throw notImplemented('collation');
      if (field === 'c' || (field === 'sort' && statement.sort !== undefined))
        throw notImplemented(`${name}.${field}`);
      if (!fields.includes(field))
        throw new CommandError(40415, `BSON field '${name}.${field}' is an unknown field.`);
    }
  }
  return value;
}

/** The index that a hint names, by name or by keys. @throws 2 if there is none */
export function hintedIndex(collection: Collection | undefined, hint: unknown): Index | undefined {
  if (hint === undefined || !collection) return undefined;
  if (isPlainObject(hint) && '$natural' in hint) return undefined;
  const found = collection.indexes.find(({ spec }) =>
    typeof hint === 'string' ? spec.name === hint : equalValues(spec.key, hint),
  );
  if (!found)
    throw badValue('error processing query: hint provided does not correspond to an existing index');
  return found;
}
