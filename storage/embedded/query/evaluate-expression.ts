import type { Document } from 'bson';
import type { Context } from 'mingo/core';
import { compareValues, isPlainObject } from '../bson-values';
import { badValue, CommandError, notImplemented } from '../command-error';

export type Expression = (doc: Document) => unknown;

/** Operators that mingo computes as MongoDB does for the types that this engine keeps. */
const SUPPORTED = new Set(
  `abs add ceil divide exp floor ln log log10 mod multiply pow round sqrt subtract trunc
  arrayElemAt arrayToObject concatArrays filter first in indexOfArray isArray last map range reduce
  reverseArray size slice zip and not or cmp eq gt gte lt lte ne cond ifNull switch
  dateAdd dateDiff dateFromParts dateSubtract dateToParts dateToString dateTrunc dayOfMonth dayOfWeek
  dayOfYear hour isoDayOfWeek isoWeek isoWeekYear millisecond minute month second week year
  mergeObjects objectToArray getField literal let
  setDifference setIntersection setUnion setEquals setIsSubset
  concat indexOfBytes indexOfCP ltrim rtrim trim regexMatch replaceAll replaceOne split strLenBytes strLenCP
  strcasecmp substr substrBytes substrCP toLower toUpper isNumber toBool toDate toString type
  sum avg min max`
    .split(/\s+/)
    .map((name) => `$${name}`),
);
const KNOWN = new Set(
  `accumulator acos acosh allElementsTrue anyElementTrue asin asinh atan atan2 atanh binarySize bitAnd bitNot
  bitOr bitXor bsonSize convert cos cosh dateFromString degreesToRadians firstN function lastN maxN median meta
  minN percentile radiansToDegrees rand regexFind regexFindAll sampleRate setField sin sinh sortArray tan tanh
  toDecimal toDouble toHashedIndexKey toInt toLong toObjectId tsIncrement tsSecond unsetField stdDevPop stdDevSamp`
    .split(/\s+/)
    .map((name) => `$${name}`),
);
const VARIABLES = new Set(['$$ROOT', '$$CURRENT', '$$NOW', '$$REMOVE']);

type Operator = (obj: unknown, args: unknown, options: unknown) => unknown;

/**
 * Compiles an aggregation expression. Field paths and constants are read here, the operators are mingo's,
 * loaded at their first use; comparisons go by BSON's order.
 * @throws 168 for an unknown operator, 238 for one left out
 */
export function compileExpression(expression: unknown): Expression {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression);
  if (isConstant(expression)) return () => expression;
  if (isPlainObject(expression) && '$literal' in expression) return () => expression.$literal;
  const operators = new Set<string>();
  collectOperators(expression, operators, new Set());
  if (operators.size === 0 && isPlainObject(expression)) return compileObject(expression);
  const { evalExpr } = require('mingo/core') as typeof import('mingo/core');
  const context = contextOf(operators);
  return (doc) => {
    try {
      return evalExpr(doc, expression, { context } as Parameters<typeof evalExpr>[2]);
    } catch (error) {
      throw error instanceof CommandError
        ? error
        : badValue(`expression failed: ${(error as Error).message}`);
    }
  };
}

function compileObject(expression: Document): Expression {
  const fields = Object.entries(expression).map(([name, part]) => [name, compileExpression(part)] as const);
  return (doc) => {
    const result: Document = {};
    for (const [name, part] of fields) {
      const value = part(doc);
      if (value !== undefined) result[name] = value;
    }
    return result;
  };
}

function isConstant(expression: unknown): boolean {
  if (typeof expression === 'string') return !expression.startsWith('$');
  return !Array.isArray(expression) && !isPlainObject(expression);
}

function compilePath(expression: string): Expression {
  if (!expression.startsWith('$$')) {
    if (expression === '$') throw new CommandError(16872, "'$' by itself is not a valid FieldPath");
    const path = expression.slice(1).split('.');
    return (doc) => readPath(doc, path, 0);
  }
  const [variable = '', ...path] = expression.split('.');
  if (variable === '$$ROOT' || variable === '$$CURRENT') return (doc) => readPath(doc, path, 0);
  if (variable === '$$REMOVE') return () => undefined;
  if (variable !== '$$NOW') throw new CommandError(17276, `Use of undefined variable: ${variable.slice(2)}`);
  const now = new Date();
  return () => now;
}

/** A field path's value: arrays on the way give the array of their elements' values. */
function readPath(value: unknown, path: readonly string[], at: number): unknown {
  if (at === path.length) return value;
  if (Array.isArray(value)) {
    return value.map((item) => readPath(item, path, at)).filter((item) => item !== undefined);
  }
  const name = path[at] ?? '';
  return isPlainObject(value) && Object.hasOwn(value, name) ? readPath(value[name], path, at + 1) : undefined;
}

function collectOperators(expression: unknown, found: Set<string>, variables: ReadonlySet<string>): void {
  if (typeof expression === 'string' && expression.startsWith('$$')) {
    const [variable = ''] = expression.split('.');
    if (!VARIABLES.has(variable) && !variables.has(variable)) {
      throw new CommandError(17276, `Use of undefined variable: ${variable.slice(2)}`);
    }
  }
  if (Array.isArray(expression)) for (const item of expression) collectOperators(item, found, variables);
  if (!isPlainObject(expression)) return;
  const inner = new Set(variables);
  for (const [name, value] of Object.entries(expression)) {
    if (name.startsWith('$')) {
      if (Object.keys(expression).length !== 1) {
        throw new CommandError(15983, 'an expression must have exactly one field, the operator');
      }
      if (KNOWN.has(name)) throw notImplemented(name);
      if (!SUPPORTED.has(name)) throw new CommandError(168, `Unrecognized expression '${name}'`);
      found.add(name);
      if (name === '$literal') continue;
      if (isPlainObject(value)) {
        if (name === '$map' || name === '$filter') inner.add(`$$${String(value.as ?? 'this')}`);
        if (name === '$reduce') inner.add('$$this').add('$$value');
        if (name === '$let' && isPlainObject(value.vars)) {
          for (const variable of Object.keys(value.vars)) inner.add(`$$${variable}`);
        }
      }
    }
    collectOperators(value, found, inner);
  }
}

const COMPARE: Record<string, (order: number) => unknown> = {
  $cmp: Math.sign,
  $eq: (order) => order === 0,
  $ne: (order) => order !== 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

function contextOf(names: ReadonlySet<string>): Context {
  const core = require('mingo/core') as typeof import('mingo/core');
  const all: Record<string, unknown> = {
    ...(require('mingo/operators/accumulator') as object),
    ...(require('mingo/operators/expression') as object),
  };
  const expressions: Record<string, Operator> = {};
  for (const name of names) {
    const accept = COMPARE[name];
    if (accept) {
      expressions[name] = (obj, args, options) => {
        const [a, b] = core.evalExpr(obj, args, options as never) as unknown[];
        return accept(compareValues(a, b));
      };
    } else if (name === '$in') {
      expressions[name] = (obj, args, options) => {
        const [value, list] = core.evalExpr(obj, args, options as never) as unknown[];
        if (!Array.isArray(list)) throw new CommandError(40081, '$in requires an array as a second argument');
        return list.some((item) => compareValues(item, value) === 0);
      };
    } else expressions[name] = all[name] as Operator;
  }
  const accumulators = ['$sum', '$avg', '$min', '$max'].filter((name) => names.has(name));
  return core.Context.init({
    expression: Object.fromEntries(Object.entries(expressions).filter(([n]) => !accumulators.includes(n))),
    accumulator: Object.fromEntries(accumulators.map((name) => [name, all[name]])),
  } as never);
}
