import { BSONRegExp, type Document } from 'bson';
import { equalValues } from '../bson/order';
import { isPlainObject, maxDepth, RawDocument } from '../bson/raw-document';
import { encode, withFields } from '../bson/write-bson';
import { badValue, CommandError, failedToParse, notImplemented } from '../command-error';
import { isOperatorObject } from '../query/match-query';
import type { Updated } from '../store/documents';
import { childOf, describeUpdate } from './describe-update';
import {
  type Apply,
  compileOperator,
  needListOnly,
  needNoOldValue,
  onExistingOnly,
} from './update-operators';

/** A compiled update. */
export interface Update {
  isReplacement: boolean;
  apply(doc: RawDocument, inserting?: boolean): Updated;
}

interface Change {
  path: string;
  names: string[];
  create: boolean;
  onlyOnInsert: boolean;
  /** How it reads the field that it changes. */
  read: (doc: RawDocument, name: string) => unknown;
  apply: Apply;
}

/** The largest gap that setting an array element may fill with nulls, as in MongoDB. */
const maxPadding = 1_500_000;
const immutableId = "Performing an update on the path '_id' would modify the immutable field '_id'";

/**
 * Compiles update operators or a replacement; pipelines and positional paths are refused.
 * @throws 9 for unknown operators and mixtures, 40 for paths that conflict
 */
export function compileUpdate(update: unknown, arrayFilters?: unknown): Update {
  if (Array.isArray(update)) throw notImplemented('a pipeline as an update');
  if (arrayFilters !== undefined) throw notImplemented('arrayFilters');
  if (!isPlainObject(update)) throw failedToParse('an update must be an object');
  if (!isOperatorObject(update)) return replacement(update);
  const changes = Object.entries(update).flatMap(([operator, fields]) => {
    if (!isPlainObject(fields)) throw failedToParse(`Modifiers operate on fields, which ${operator} has not`);
    return Object.entries(fields).map(([path, argument]): Change => {
      const apply = compileOperator(operator, argument, path);
      const names = checkPath(path);
      const create = !onExistingOnly.has(operator);
      const read = readerOf(operator, names);
      return { path, names, create, onlyOnInsert: operator === '$setOnInsert', read, apply };
    });
  });
  checkConflicts(changes);
  return {
    isReplacement: false,
    apply(doc, inserting = false) {
      const fields = new Map<string, unknown>();
      const applied = inserting ? changes : changes.filter(({ onlyOnInsert }) => !onlyOnInsert);
      for (const change of applied) {
        const [root = ''] = change.names;
        fields.set(root, changed(fields.has(root) ? fields.get(root) : change.read(doc, root), change, 1));
      }
      if (fields.has('_id') && doc.find('_id') && !equalValues(fields.get('_id'), doc.get('_id')))
        throw new CommandError(66, immutableId);
      const result = new RawDocument(withFields(doc, fields));
      return {
        doc: result,
        changed: new Set(fields.keys()),
        description: describeUpdate(applied, doc, result, fields),
      };
    },
  };
}

/** Of the top-level fields, what the operator does not look into is not decoded. */
function readerOf(operator: string, { length }: string[]): Change['read'] {
  if (length === 1 && needNoOldValue.has(operator)) return () => undefined;
  if (length === 1 && needListOnly.has(operator)) return (doc, name) => doc.getShallow(name);
  return (doc, name) => doc.get(name);
}

function replacement(update: Document): Update {
  const dollar = Object.keys(update).find((name) => name.startsWith('$'));
  if (dollar)
    throw new CommandError(52, `The dollar ($) prefixed field '${dollar}' is not allowed in a replacement`);
  return {
    isReplacement: true,
    apply(doc) {
      const { _id = update._id, ...rest } = { ...update, _id: doc.get('_id') };
      if (update._id !== undefined && !equalValues(_id, update._id)) throw new CommandError(66, immutableId);
      return { doc: new RawDocument(encode({ _id, ...rest })), changed: undefined };
    },
  };
}

function checkPath(path: string): string[] {
  const names = path.split('.');
  if (names.includes(''))
    throw new CommandError(56, `The update path '${path}' contains an empty field name`);
  if (names.length > maxDepth) throw new CommandError(15, `documents nest at most ${maxDepth} levels`);
  const dollar = names.find((name) => name.startsWith('$'));
  if (dollar && /^\$(\[.*)?$/.test(dollar)) throw notImplemented(`a positional path ('${path}')`);
  if (dollar)
    throw new CommandError(52, `The dollar ($) prefixed field '${dollar}' is not valid for storage`);
  return names;
}

/** Sorts by path, the order in which MongoDB adds new fields. @throws 40 for overlapping paths */
function checkConflicts(changes: Change[]): void {
  const key = ({ names }: Change) => names.join('\0');
  changes.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  for (const [i, { path }] of changes.entries()) {
    const next = changes[i + 1]?.path;
    if (next === path || next?.startsWith(`${path}.`))
      throw new CommandError(40, `Updating the path '${next}' would create a conflict at '${path}'`);
  }
}

/**
 * What a value becomes by a change below it; containers on the path are copied. `at` is the next name's place.
 * @throws 28 when something on the path is neither object nor array
 */
function changed(
  old: unknown,
  change: Pick<Change, 'path' | 'names' | 'create' | 'apply'>,
  at: number,
): unknown {
  const { names, path, create } = change;
  if (at === names.length) return change.apply(old, path);
  const name = names[at] ?? '';
  const isArray = Array.isArray(old);
  if (old === undefined ? !create : isArray ? !/^(0|[1-9]\d*)$/.test(name) : !isPlainObject(old)) {
    if (!create) return old;
    throw new CommandError(28, `Cannot create field '${name}' in element {${names[at - 1]}: …}`);
  }
  const before = childOf(old, name);
  const after = changed(before, change, at + 1);
  if (after === before && after === undefined) return old;
  if (isArray) return withElement(old, Number(name), after ?? null);
  const { [name]: _old, ...others } = (old ?? {}) as Document;
  return after === undefined ? others : { ...(old ?? {}), [name]: after };
}

function withElement(array: unknown[], index: number, value: unknown): unknown[] {
  if (index > array.length + maxPadding) throw badValue('cannot pad an array that far');
  const copy = array.slice();
  while (copy.length < index) copy.push(null);
  copy[index] = value;
  return copy;
}

/**
 * The document that an upsert starts from: what the filter fixes by equality.
 * @throws 54 when it fixes a path twice
 */
export function upsertBase(filter: Document, { isReplacement }: Update): RawDocument {
  const fields = new Map<string, unknown>();
  for (const [path, value] of equalities(filter)) {
    if (isReplacement && path !== '_id') continue;
    const names = path.split('.');
    const apply = (old: unknown) => {
      if (old === undefined) return value;
      throw new CommandError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
    };
    const [root = ''] = names;
    fields.set(root, changed(fields.get(root), { path, names, create: true, apply }, 1));
  }
  return new RawDocument(encode(Object.fromEntries(fields)));
}

function equalities(filter: Document): [string, unknown][] {
  return Object.entries(filter).flatMap(([name, condition]): [string, unknown][] => {
    if (name === '$and' || (name === '$or' && condition.length === 1)) return condition.flatMap(equalities);
    if (name.startsWith('$') || condition instanceof BSONRegExp) return [];
    if (!isOperatorObject(condition)) return [[name, condition]];
    return '$eq' in condition ? [[name, condition.$eq]] : [];
  });
}
