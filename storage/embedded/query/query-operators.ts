import { BSONRegExp, type Document, MaxKey, MinKey } from 'bson';
import { compareValues, equalValues, RANK, rankOf, valueKey } from '../bson/order';
import { isPlainObject } from '../bson/raw-document';
import { badValue, CommandError, notImplemented } from '../command-error';
import { REFUSED_QUERY_OPERATORS } from '../commands/refused-names';

export type Predicate = (value: unknown) => boolean;

/** True for `{$gt: 1, …}`: an object whose first field is an operator. */
export function isOperatorObject(value: unknown): value is Document {
  return isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true;
}

/** Tests of one value, by operator; `all` are the operators beside it (`$options` of `$regex`). */
const OPERATORS: Record<string, (operand: unknown, all: Document) => Predicate> = {
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
export function valuePredicate(operator: string, operand: unknown, all: Document = {}): Predicate {
  const compile = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  if (compile) return compile(operand, all);
  if (REFUSED_QUERY_OPERATORS.has(operator)) throw notImplemented(operator);
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
  if (rank === RANK.null) return (value) => orEqual && rankOf(value) === RANK.null;
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
