import { Binary, BSONRegExp, type Document, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { compareValues, equalValues, isNumeric, isPlainObject, RANK, rankOf, toNumber } from '../bson-values';
import { badValue, CommandError, notImplemented } from '../command-error';
import { valueKey } from '../index/key-encoding';

export type Predicate = (value: unknown) => boolean;

const REFUSED = new Set(
  ['bitsAllClear', 'bitsAllSet', 'bitsAnyClear', 'bitsAnySet', 'near', 'nearSphere', 'within', 'geoWithin']
    .concat(['geoIntersects', 'maxDistance', 'minDistance', 'text', 'geometry', 'uniqueDocs'])
    .map((name) => `$${name}`),
);

/** True for `{$gt: 1, …}`: an object whose first field is an operator. */
export function isOperatorObject(value: unknown): value is Document {
  if (!isPlainObject(value)) return false;
  const [first] = Object.keys(value);
  return first?.startsWith('$') === true && first !== '$ref' && first !== '$id' && first !== '$db';
}

/** The test of one value for one operator; `all` are the operators beside it (`$options` of `$regex`). */
export function valuePredicate(operator: string, operand: unknown, all: Document): Predicate {
  switch (operator) {
    case '$eq':
      return equals(operand);
    case '$in':
      return oneOf(operand);
    case '$gt':
      return ordered(operand, (order) => order > 0, false);
    case '$gte':
      return ordered(operand, (order) => order >= 0, true);
    case '$lt':
      return ordered(operand, (order) => order < 0, false);
    case '$lte':
      return ordered(operand, (order) => order <= 0, true);
    case '$regex':
      return matchesRegex(operand, all.$options);
    case '$type':
      return hasType(operand);
    case '$mod':
      return hasRemainder(operand);
    case '$size': {
      const size = toNumber(operand, Number.NaN, '$size');
      if (!Number.isInteger(size) || size < 0) throw badValue('$size must be a whole number of at least 0');
      return (value) => Array.isArray(value) && value.length === size;
    }
  }
  if (REFUSED.has(operator)) throw notImplemented(operator);
  throw badValue(`unknown operator: ${operator}`);
}

function equals(operand: unknown): Predicate {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  if (operand instanceof BSONRegExp) return matchesRegex(operand, undefined);
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand;
  return (value) => equalValues(value, operand);
}

function oneOf(operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw badValue('$in needs an array');
  if (operand.some(isOperatorObject)) throw badValue('cannot nest $ under $in');
  const regexes = operand.filter((item) => item instanceof BSONRegExp).map((item) => equals(item));
  const keys = new Set(operand.map((item) => valueKey(item ?? null)));
  return (value) => keys.has(valueKey(value ?? null)) || regexes.some((regex) => regex(value));
}

/** Comparisons stay within the operand's type; MinKey and MaxKey compare with every type. */
function ordered(operand: unknown, accept: (order: number) => boolean, orEqual: boolean): Predicate {
  if (operand instanceof BSONRegExp) throw badValue('cannot compare with a regular expression');
  if (operand instanceof MinKey || operand instanceof MaxKey) {
    return (value) => value !== undefined && accept(compareValues(value, operand));
  }
  const rank = rankOf(operand);
  if (rank === RANK.null) return (value) => orEqual && rankOf(value) === RANK.null;
  if (typeof operand === 'number' && Number.isNaN(operand)) {
    return (value) => orEqual && typeof value === 'number' && Number.isNaN(value);
  }
  return (value) =>
    rankOf(value) === rank &&
    !(typeof value === 'number' && Number.isNaN(value)) &&
    accept(compareValues(value, operand));
}

/** A JavaScript regex of MongoDB's pattern and options (i, m, s, u). */
export function toRegExp(pattern: unknown, options: unknown): RegExp {
  const source = pattern instanceof BSONRegExp ? pattern.pattern : pattern;
  const flags = options ?? (pattern instanceof BSONRegExp ? pattern.options : '');
  if (typeof source !== 'string' || typeof flags !== 'string') throw badValue('$regex has to be a string');
  if (flags.includes('x')) throw notImplemented('the x option of $regex');
  if (/[^imsu]/.test(flags)) throw new CommandError(51108, `invalid flag in regex options: ${flags}`);
  for (const unicode of ['u', '']) {
    try {
      return new RegExp(source, flags.replace('u', '') + unicode);
    } catch {
      // Escapes such as \- are faults only in unicode mode: the second try goes without it.
    }
  }
  throw new CommandError(51091, `Regular expression is invalid: ${source}`);
}

function matchesRegex(operand: unknown, options: unknown): Predicate {
  const regex = toRegExp(operand, options);
  return (value) => {
    if (typeof value === 'string') return regex.test(value);
    return value instanceof BSONRegExp && operand instanceof BSONRegExp && equalValues(value, operand);
  };
}

/** int and double are one type here: the engine keeps whole numbers as the driver writes them. */
const TYPES: Record<string, Predicate> = {
  number: isNumeric,
  string: (value) => typeof value === 'string',
  object: (value) => value !== undefined && rankOf(value) === RANK.object,
  array: Array.isArray,
  binData: (value) => value instanceof Binary,
  objectId: (value) => value instanceof ObjectId,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: (value) => value instanceof BSONRegExp,
  timestamp: (value) =>
    value instanceof Timestamp && !(value instanceof Long && rankOf(value) === RANK.number),
  minKey: (value) => value instanceof MinKey,
  maxKey: (value) => value instanceof MaxKey,
};
const TYPE_CODES: Record<number, string> = {
  [-1]: 'minKey',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  17: 'timestamp',
  127: 'maxKey',
};
const REFUSED_TYPES = new Set<unknown>(
  [1, 6, 12, 13, 14, 15, 16, 18, 19, 'double', 'undefined', 'dbPointer', 'javascript'].concat([
    'symbol',
    'javascriptWithScope',
    'int',
    'long',
    'decimal',
  ]),
);

function hasType(operand: unknown): Predicate {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((type) => {
    const test = typeof type === 'number' ? TYPES[TYPE_CODES[type] ?? ''] : TYPES[String(type)];
    if (test) return test;
    if (REFUSED_TYPES.has(type)) throw notImplemented(`$type ${type} (use "number")`);
    throw badValue(`unknown type name or code: ${String(type)}`);
  });
  if (tests.length === 0) throw new CommandError(9, '$type must match at least one type');
  return (value) => tests.some((test) => test(value));
}

function hasRemainder(operand: unknown): Predicate {
  if (!Array.isArray(operand) || operand.length !== 2) throw badValue('malformed mod: needs two numbers');
  const divisor = Math.trunc(toNumber(operand[0], Number.NaN, '$mod divisor'));
  const remainder = Math.trunc(toNumber(operand[1], Number.NaN, '$mod remainder'));
  if (!divisor) throw badValue('divisor cannot be 0');
  return (value) =>
    isNumeric(value) && Number.isFinite(Number(value)) && Math.trunc(Number(value)) % divisor === remainder;
}
