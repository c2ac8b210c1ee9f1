import { type Document, ObjectId } from 'bson';
import { compileSetStages } from '../aggregate/document-stages';
import { equalValues, isPlainObject } from '../bson-values';
import { badValue, CommandError, failedToParse } from '../command-error';
import { compileQuery, type MatchDetails } from '../query/match-query';
import { locateField, readField } from './locate-field';
import { checkRename, compileOperator, ON_EXISTING, requireObject } from './update-operators';

const OPERATORS = new Set(
  `$set $setOnInsert $unset $inc $mul $min $max $currentDate $bit $push $addToSet $pop $pull $pullAll $rename`.split(
    ' ',
  ),
);

/** What an update did to a document: which concrete paths it may have changed; undefined for a whole new document. */
export interface Updated {
  doc: Document;
  changedPaths: string[] | undefined;
}

/** A compiled update. `apply` changes the given document, which must be the caller's own. */
export interface Update {
  isReplacement: boolean;
  /** True if the update needs the array position at which its filter matched. */
  isPositional: boolean;
  apply(doc: Document, details: MatchDetails, inserting: boolean): Updated;
}

type ElementFilters = Map<string, (element: unknown) => boolean>;
type Action = (doc: Document, details: MatchDetails, inserting: boolean, changed: string[]) => void;

/**
 * Compiles update operators, a replacement or a pipeline.
 * @throws 9 for unknown operators and mixtures, 40 for paths that conflict
 */
export function compileUpdate(update: unknown, arrayFilters: unknown): Update {
  if (Array.isArray(update)) return compilePipeline(update);
  if (!isPlainObject(update)) throw failedToParse('an update must be an object or a pipeline');
  const names = Object.keys(update);
  if (!names.some((name) => name.startsWith('$'))) return replacement(update);
  const filters = compileFilters(arrayFilters);
  const paths: string[] = [];
  const actions: { path: string; run: Action }[] = [];
  for (const [operator, argument] of Object.entries(update)) {
    if (!OPERATORS.has(operator)) {
      throw failedToParse(
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update`,
      );
    }
    for (const [path, value] of Object.entries(requireObject(operator, argument))) {
      checkPath(path);
      paths.push(path);
      if (operator === '$rename') {
        const to = checkRename(path, value);
        checkPath(to);
        paths.push(to);
        actions.push({ path, run: rename(path, to) });
      } else actions.push({ path, run: onField(operator, path, value, filters) });
    }
  }
  checkConflicts(paths);
  checkFiltersUsed(filters, paths);
  actions.sort((a, b) => comparePaths(a.path, b.path));
  return {
    isReplacement: false,
    isPositional: paths.some((path) => path.split('.').includes('$')),
    apply(doc, details, inserting) {
      const changed: string[] = [];
      const id = doc._id;
      for (const action of actions) action.run(doc, details, inserting, changed);
      checkId(id, doc);
      return { doc, changedPaths: changed };
    },
  };
}

function checkId(before: unknown, doc: Document): void {
  if (before !== undefined && !equalValues(before, doc._id)) {
    throw new CommandError(
      66,
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
}

function replacement(update: Document): Update {
  return {
    isReplacement: true,
    isPositional: false,
    apply(doc) {
      const id = doc._id ?? update._id;
      if (update._id !== undefined) checkId(doc._id, update);
      return { doc: id === undefined ? { ...update } : { _id: id, ...update }, changedPaths: undefined };
    },
  };
}

function compilePipeline(stages: unknown[]): Update {
  const run = compileSetStages(stages);
  return {
    isReplacement: false,
    isPositional: false,
    apply(doc) {
      const next = run(doc);
      if (!('_id' in next) && doc._id !== undefined)
        return { doc: { _id: doc._id, ...next }, changedPaths: undefined };
      checkId(doc._id, next);
      return { doc: next, changedPaths: undefined };
    },
  };
}

function compileFilters(arrayFilters: unknown): ElementFilters {
  const filters: ElementFilters = new Map();
  if (arrayFilters === undefined) return filters;
  if (!Array.isArray(arrayFilters)) throw new CommandError(14, 'arrayFilters must be an array');
  for (const filter of arrayFilters) {
    if (!isPlainObject(filter)) throw new CommandError(14, 'an array filter must be an object');
    const identifiers = new Set(topLevelFields(filter).map((name) => name.split('.')[0] ?? ''));
    const [identifier] = identifiers;
    if (identifier === undefined || identifiers.size > 1) {
      throw failedToParse('an array filter must use exactly one top-level field name');
    }
    if (filters.has(identifier))
      throw failedToParse(`Found multiple array filters with the name ${identifier}`);
    const match = compileQuery(filter);
    filters.set(identifier, (element) => match({ [identifier]: element }));
  }
  return filters;
}

function topLevelFields(filter: Document): string[] {
  return Object.entries(filter).flatMap(([name, value]) =>
    name.startsWith('$') && Array.isArray(value)
      ? value.flatMap((part) => topLevelFields(part as Document))
      : [name],
  );
}

function checkFiltersUsed(filters: ElementFilters, paths: string[]): void {
  for (const identifier of filters.keys()) {
    if (!paths.some((path) => path.split('.').includes(`$[${identifier}]`))) {
      throw failedToParse(`The array filter for identifier '${identifier}' was not used in the update`);
    }
  }
}

function checkPath(path: string): void {
  const names = path.split('.');
  if (names.includes(''))
    throw new CommandError(56, `The update path '${path}' contains an empty field name`);
  if (names[0]?.startsWith('$')) {
    if (/^\$(\[.*)?$/.test(names[0]))
      throw badValue(`Cannot have array filter or positional operator first: '${path}'`);
    throw new CommandError(52, `The dollar ($) prefixed field '${names[0]}' is not valid for storage`);
  }
  for (const name of names) {
    if (name.startsWith('$') && !/^\$(\[\w*\])?$/.test(name)) {
      throw new CommandError(
        52,
        `The dollar ($) prefixed field '${name}' in '${path}' is not valid for storage`,
      );
    }
  }
}

function checkConflicts(paths: string[]): void {
  const sorted = [...paths].sort();
  for (const path of sorted) {
    const conflict =
      sorted.find((other) => other.startsWith(`${path}.`)) ??
      (sorted.indexOf(path) !== sorted.lastIndexOf(path) ? path : undefined);
    if (conflict)
      throw new CommandError(40, `Updating the path '${conflict}' would create a conflict at '${path}'`);
  }
}

/** Field names in the order in which MongoDB adds new ones: by name, numbers by value. */
function comparePaths(a: string, b: string): number {
  const as = a.split('.');
  const bs = b.split('.');
  for (let i = 0; i < as.length && i < bs.length; i++) {
    const [x = '', y = ''] = [as[i], bs[i]];
    if (x === y) continue;
    const numbers = /^\d+$/.test(x) && /^\d+$/.test(y);
    return numbers ? Number(x) - Number(y) : x < y ? -1 : 1;
  }
  return as.length - bs.length;
}

function onField(operator: string, path: string, value: unknown, filters: ElementFilters): Action {
  const apply = compileOperator(operator, path, value);
  if (!apply) throw failedToParse(`Unknown modifier: ${operator}`);
  const names = path.split('.');
  const plain = !path.includes('$');
  const create = !ON_EXISTING.has(operator);
  return (doc, details, inserting, changed) => {
    if (operator === '$setOnInsert' && !inserting) return;
    for (const concrete of plain ? [names] : expand(doc, names, details, filters)) {
      const field = locateField(doc, concrete, create);
      if (!field) continue;
      const at = concrete.join('.');
      const outcome = apply(field, at, new Date());
      if (outcome.changed) changed.push(outcome.path ?? field.changedPath);
    }
  };
}

function rename(from: string, to: string): Action {
  return (doc, _details, _inserting, changed) => {
    const source = locateField(doc, from.split('.'), false);
    if (source?.value === undefined) return;
    for (const path of [from, to]) {
      const names = path.split('.');
      for (let i = 1; i < names.length; i++) {
        if (Array.isArray(readField(doc, names.slice(0, i).join('.')))) {
          throw badValue(`The field of $rename cannot be an array element: '${path}'`);
        }
      }
    }
    const { value } = source;
    source.unset();
    const target = locateField(doc, to.split('.'), true);
    target?.unset();
    target?.set(value);
    changed.push(from, target?.changedPath ?? to);
  };
}

/** The concrete paths of one with `$`, `$[]` or `$[name]`. */
function expand(doc: Document, names: string[], details: MatchDetails, filters: ElementFilters): string[][] {
  const at = names.findIndex((name) => name.startsWith('$'));
  if (at < 0) return [names];
  const name = names[at] ?? '';
  const before = names.slice(0, at);
  const rest = names.slice(at + 1);
  const deeper = (index: number) => expand(doc, [...before, String(index), ...rest], details, filters);
  if (name === '$') {
    if (details.index === undefined) {
      throw badValue('The positional operator did not find the match needed from the query.');
    }
    return deeper(details.index);
  }
  const array = readField(doc, before.join('.'));
  if (array === undefined) {
    throw badValue(
      `The path '${before.join('.')}' must exist in the document in order to apply array updates.`,
    );
  }
  if (!Array.isArray(array))
    throw badValue(`Cannot apply array updates to non-array element ${before.join('.')}`);
  const identifier = name.slice(2, -1);
  const filter = filters.get(identifier);
  if (identifier && !filter) throw badValue(`No array filter found for identifier '${identifier}' in path`);
  return array.flatMap((element, i) => (!filter || filter(element) ? deeper(i) : []));
}

/**
 * The document that an upsert starts from: what the filter fixes by equality.
 * @throws 54 when it fixes a path twice
 */
export function upsertBase(filter: Document, update: Update): Document {
  const doc: Document = {};
  for (const [path, value] of equalities(filter)) {
    if (update.isReplacement && path !== '_id') continue;
    const field = locateField(doc, path.split('.'), true);
    if (field?.value !== undefined) {
      throw new CommandError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
    }
    field?.set(value);
  }
  return doc;
}

function equalities(filter: Document): [string, unknown][] {
  return Object.entries(filter).flatMap(([name, condition]): [string, unknown][] => {
    if (name === '$and' || (name === '$or' && Array.isArray(condition) && condition.length === 1)) {
      return (condition as Document[]).flatMap(equalities);
    }
    if (name.startsWith('$')) return [];
    if (!isPlainObject(condition) || !Object.keys(condition)[0]?.startsWith('$')) {
      return (condition as { _bsontype?: string } | null)?._bsontype === 'BSONRegExp'
        ? []
        : [[name, condition]];
    }
    if ('$eq' in condition) return [[name, condition.$eq]];
    const all = condition.$all;
    return Array.isArray(all) && all.length === 1 && !isPlainObject(all[0]) ? [[name, all[0]]] : [];
  });
}

/** Puts `_id` first, making one where there is none. */
export function withId(doc: Document): Document {
  const { _id = new ObjectId(), ...rest } = doc;
  return { _id, ...rest };
}
