import { BSONRegExp, type Document, MaxKey, MinKey } from 'bson';
import { compareValues, equalValues, rankOf, typeRank, valueKey } from '../bson/order';
import { type AnyDocument, fieldOf, isDocument, isPlainObject } from '../bson/raw-document';
import { badValue, CommandError, notImplemented, typeMismatch } from '../command-error';
import { refusedQueryOperators } from '../commands/refused-names';

export type Matcher = (doc: AnyDocument) => boolean;

/**
 * Compiles a filter. Throws MongoDB's error for what is unknown (2), and 238 for what this engine leaves out.
 */
export function compileQuery(filter: unknown): Matcher {
  if (filter === undefined || filter === null) return () => true;
  if (!isPlainObject(filter)) throw typeMismatch('a filter must be an object');
  return every(Object.entries(filter).flatMap(([name, condition]) => compileClause(name, condition)));
}

function every(clauses: Matcher[]): Matcher {
  const [first, second] = clauses;
  if (!first) return () => true;
  if (!second) return first;
  return (doc) => clauses.every((clause) => clause(doc));
}

function compileClause(name: string, condition: unknown): Matcher[] {
  if (!name.startsWith('$')) return compileField(name.split('.'), condition);
  if (name === '$comment') return [];
  if (name !== '$and' && name !== '$or' && name !== '$nor') {
    if (refusedQueryOperators.has(name)) throw notImplemented(name);
    throw badValue(`unknown top level operator: ${name}`);
  }
  if (!Array.isArray(condition) || condition.length === 0) throw badValue(`${name} must be a nonempty array`);
  if (!condition.every(isPlainObject)) throw badValue(`${name} entries need to be full objects`);
  const parts = condition.map(compileQuery);
  if (name === '$and') return parts;
  const any: Matcher = (doc) => parts.some((part) => part(doc));
  return [name === '$or' ? any : (doc) => !any(doc)];
}

function compileField(path: string[], condition: unknown): Matcher[] {
  if (!isOperatorObject(condition)) return [leaf(path, valuePredicate('$eq', condition))];
  return Object.entries(condition).flatMap(([operator, operand]) =>
    compileOperator(path, operator, operand, condition),
  );
}

function compileOperator(path: string[], operator: string, operand: unknown, all: Document): Matcher[] {
  const not = (clauses: Matcher[]): Matcher[] => {
    const match = every(clauses);
    return [(doc) => !match(doc)];
  };
  switch (operator) {
    case '$options':
      if (!('$regex' in all)) throw badValue('$options needs a $regex');
      return [];
    case '$ne':
      return not(compileField(path, { $eq: operand }));
    case '$nin':
      return not(compileField(path, { $in: operand }));
    case '$not':
      return not(compileField(path, isOperatorObject(operand) ? operand : { $regex: operand }));
    case '$exists': {
      const wanted = Boolean(operand);
      return [(doc) => someValue(doc, path, (value) => value !== undefined, false) === wanted];
    }
    case '$all':
      if (!Array.isArray(operand)) throw badValue('$all needs an array');
      if (operand.length === 0) return [() => false];
      return operand.flatMap((item) => compileField(path, isOperatorObject(item) ? item : { $eq: item }));
    case '$elemMatch': {
      if (!isPlainObject(operand)) throw badValue('$elemMatch needs an Object');
      const match = compileElement(operand);
      return [leaf(path, (value) => Array.isArray(value) && value.some(match), false)];
    }
  }
  return [leaf(path, valuePredicate(operator, operand, all), operator !== '$size')];
}

/** A matcher of single array elements, for `$elemMatch` and `$pull`: a filter on objects or operators on values. */
export function compileElement(condition: Document): Predicate {
  if (isOperatorObject(condition) && !/^\$(and|or|nor)$/.test(Object.keys(condition)[0] ?? '')) {
    const match = compileQuery({ element: condition });
    // A wrapper makes the element a field; an array element must not be expanded, so it is boxed once more.
    return (element) => match(Array.isArray(element) ? { element: [element] } : { element });
  }
  const match = compileQuery(condition);
  return (element) =>
    isPlainObject(element)
      ? match(element)
      : Array.isArray(element) && match(Object.fromEntries(element.entries()));
}

/** The test of what lies under a path; most paths have one part and meet no array. */
function leaf(path: string[], predicate: Predicate, expandLeaf = true): Matcher {
  const [single = ''] = path;
  if (path.length > 1) return (doc) => someValue(doc, path, predicate, expandLeaf);
  return (doc) => {
    const value = fieldOf(doc, single);
    return Array.isArray(value) ? someValue(doc, path, predicate, expandLeaf) : predicate(value);
  };
}

/**
 * Whether any value satisfies `test` of those that MongoDB's matcher sees under a path (undefined for missing):
 * through arrays on the way, by position where the path has a number, and (with `expandLeaf`) each element of an
 * array at the end before the array itself.
 */
function someValue(
  obj: unknown,
  path: readonly string[],
  test: (value: unknown) => boolean,
  expandLeaf = true,
  at = 0,
): boolean {
  if (!isDocument(obj)) return test(undefined);
  const value = fieldOf(obj, path[at] ?? '');
  const isLast = at === path.length - 1;
  if (!Array.isArray(value)) return isLast ? test(value) : someValue(value, path, test, expandLeaf, at + 1);
  if (!isLast) return someElement(value, path, test, expandLeaf, at + 1);
  return (expandLeaf && value.some(test)) || test(value);
}

function someElement(
  array: unknown[],
  path: readonly string[],
  test: (value: unknown) => boolean,
  expandLeaf: boolean,
  at: number,
): boolean {
  return array.some((element, i) => {
    if (isDocument(element) && someValue(element, path, test, expandLeaf, at)) return true;
    if (path[at] !== String(i)) return false;
    if (at === path.length - 1) return test(element);
    if (Array.isArray(element)) return someElement(element, path, test, expandLeaf, at + 1);
    return isDocument(element) && someValue(element, path, test, expandLeaf, at + 1);
  });
}

type Predicate = (value: unknown) => boolean;

/** True for `{$gt: 1, …}`: an object whose first field is an operator. */
export function isOperatorObject(value: unknown): value is Document {
  return isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true;
}

/** Tests of one value, by operator; `all` are the operators beside it (`$options` of `$regex`). */
const operatorCompilers: Record<string, (operand: unknown, all: Document) => Predicate> = {
  $eq: equals,
  $in: oneOf,
  $gt: (operand) => ordered(operand, (order) => order > 0, false),
  $gte: (operand) => ordered(operand, (order) => order >= 0, true),
  $lt: (operand) => ordered(operand, (order) => order < 0, false),
  $lte: (operand) => ordered(operand, (order) => order <= 0, true),
  $regex: (operand, { $options }) => matchesRegex(operand, $options),
  $size(size) {
    if (!Number.isInteger(size) || Number(size) < 0)
      throw badValue('$size must be a whole number of at least 0');
    return (value) => Array.isArray(value) && value.length === size;
  },
};

/** @throws 2 for an unknown operator, 238 for one left out */
function valuePredicate(operator: string, operand: unknown, all: Document = {}): Predicate {
  const compile = Object.hasOwn(operatorCompilers, operator) ? operatorCompilers[operator] : undefined;
  if (compile) return compile(operand, all);
  if (refusedQueryOperators.has(operator)) throw notImplemented(operator);
  throw badValue(`unknown operator: ${operator}`);
}

function equals(operand: unknown): Predicate {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (operand instanceof BSONRegExp) return matchesRegex(operand, undefined);
  return (value) => equalValues(value, operand);
}

function oneOf(operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw badValue('$in needs an array');
  if (operand.some(isOperatorObject)) throw badValue('cannot nest $ under $in');
  const regexes = operand.filter((item) => item instanceof BSONRegExp).map(equals);
  const keys = new Set(operand.map((item) => valueKey(item ?? null)));
  return (value) => keys.has(valueKey(value ?? null)) || regexes.some((regex) => regex(value));
}

/** Comparisons stay within the operand's type; MinKey and MaxKey compare with every type. */
function ordered(operand: unknown, accept: (order: number) => boolean, orEqual: boolean): Predicate {
  if (operand instanceof BSONRegExp) throw badValue('cannot compare with a regular expression');
  const rank = rankOf(operand);
  const isEnd = operand instanceof MinKey || operand instanceof MaxKey;
  if (rank === typeRank.null) return (value) => orEqual && rankOf(value) === typeRank.null;
  if (Number.isNaN(operand)) return (value) => orEqual && Number.isNaN(value);
  return (value) => {
    const isComparable = isEnd ? value !== undefined : rankOf(value) === rank && !Number.isNaN(value);
    return isComparable && accept(compareValues(value, operand));
  };
}

/** A JavaScript regex of MongoDB's pattern and options (i, m, s, u). */
function matchesRegex(operand: unknown, options: unknown): Predicate {
  const { pattern, options: own } =
    operand instanceof BSONRegExp ? operand : { pattern: operand, options: '' };
  const flags = options ?? own;
  if (typeof pattern !== 'string' || typeof flags !== 'string') throw badValue('$regex has to be a string');
  if (flags.includes('x')) throw notImplemented('the x option of $regex');
  if (/[^imsu]/.test(flags)) throw new CommandError(51108, `invalid flag in regex options: ${flags}`);
  const regex = toRegExp(pattern, flags.replace('u', ''));
  return (value) => {
    if (typeof value === 'string') return regex.test(value);
    return value instanceof BSONRegExp && operand instanceof BSONRegExp && equalValues(value, operand);
  };
}

/** Escapes such as \- are faults only in unicode mode: the second try goes without it. */
function toRegExp(pattern: string, flags: string): RegExp {
  for (const unicode of ['u', '']) {
    try {
      return new RegExp(pattern, flags + unicode);
    } catch {}
  }
  throw new CommandError(51091, `Regular expression is invalid: ${pattern}`);
}
