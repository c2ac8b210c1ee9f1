import type { Document } from 'bson';
import type { Context } from 'mingo/core';
import { compareValues, isPlainObject } from '../bson-values';
import { badValue, CommandError, notImplemented } from '../command-error';

export type Expression = (doc: Document) => unknown;

/** Operators that mingo computes as MongoDB does for the types that this engine keeps. */
const SUPPORTED =
  namesOf(`abs add ceil divide exp floor ln log log10 mod multiply pow round sqrt subtract trunc
  arrayElemAt arrayToObject concatArrays filter first in indexOfArray isArray last map range reduce
  reverseArray size slice zip and not or cmp eq gt gte lt lte ne cond ifNull switch
  dateDiff dateToString dateTrunc dayOfMonth dayOfWeek dayOfYear hour isoDayOfWeek isoWeek millisecond minute
  month second year mergeObjects objectToArray getField literal let
  setDifference setIntersection setUnion setEquals setIsSubset
  concat indexOfBytes ltrim rtrim trim regexMatch replaceAll replaceOne split strLenBytes strLenCP
  strcasecmp substr substrBytes substrCP toLower toUpper isNumber toBool toDate toString sum avg min max`);
/** Operators of MongoDB that are left out; with mingo some give another result (`$dateFromParts`, `$week`). */
const REFUSED =
  namesOf(`accumulator acos acosh allElementsTrue anyElementTrue asin asinh atan atan2 atanh binarySize
  bitAnd bitNot bitOr bitXor bsonSize convert cos cosh dateAdd dateFromParts dateFromString dateSubtract dateToParts
  degreesToRadians firstN function indexOfCP isoWeekYear lastN maxN median meta minN percentile radiansToDegrees rand
  regexFind regexFindAll sampleRate setField sin sinh sortArray tan tanh toDecimal toDouble toHashedIndexKey toInt
  toLong toObjectId tsIncrement tsSecond type unsetField stdDevPop stdDevSamp week`);
/** Of a missing date, their value is null. */
const DATE_PARTS =
  namesOf(`dayOfMonth dayOfWeek dayOfYear hour isoDayOfWeek isoWeek millisecond minute month second
  year`);
const ACCUMULATORS = ['$sum', '$avg', '$min', '$max'];
const VARIABLES = new Set(['$$ROOT', '$$CURRENT', '$$NOW', '$$REMOVE']);

function namesOf(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/).map((name) => `$${name}`));
}

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
      if (REFUSED.has(name)) throw notImplemented(name);
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

/** What mingo does otherwise than MongoDB and is simple to do right. */
function ownOperator(
  name: string,
  evaluate: (args: unknown) => unknown,
): ((args: unknown) => unknown) | undefined {
  const accept = COMPARE[name];
  if (accept) {
    return (args) => {
      const [a, b] = evaluate(args) as unknown[];
      return accept(compareValues(a, b));
    };
  }
  switch (name) {
    case '$in':
      return (args) => {
        const [value, list] = evaluate(args) as unknown[];
        if (!Array.isArray(list)) throw new CommandError(40081, '$in requires an array as a second argument');
        return list.some((item) => compareValues(item, value) === 0);
      };
    case '$size':
      return (args) => {
        const value = evaluate(Array.isArray(args) && args.length === 1 ? args[0] : args);
        if (!Array.isArray(value)) throw new CommandError(17124, 'The argument to $size must be an array');
        return value.length;
      };
  }
  return undefined;
}

function contextOf(names: ReadonlySet<string>): Context {
  const { evalExpr, Context } = require('mingo/core') as typeof import('mingo/core');
  const accumulators = require('mingo/operators/accumulator') as Record<string, unknown>;
  const theirs = require('mingo/operators/expression') as Record<string, Operator>;
  const expression: Record<string, Operator> = {};
  for (const name of names) {
    const operator = theirs[name];
    expression[name] = (obj, args, options) => {
      const evaluate = (part: unknown) => evalExpr(obj, part, options as Parameters<typeof evalExpr>[2]);
      const own = ownOperator(name, evaluate);
      if (own) return own(args);
      if (DATE_PARTS.has(name) && isNothing(evaluate(dateOf(args)))) return null;
      if ((name === '$toUpper' || name === '$toLower') && isNothing(evaluate(args))) return '';
      return operator?.(obj, args, options);
    };
  }
  for (const name of ACCUMULATORS) delete expression[name];
  const accumulator = Object.fromEntries(ACCUMULATORS.map((name) => [name, accumulators[name]]));
  return Context.init({ expression, accumulator } as Parameters<typeof Context.init>[0]);
}

const dateOf = (args: unknown): unknown => (isPlainObject(args) && 'date' in args ? args.date : args);
const isNothing = (value: unknown): boolean => value === undefined || value === null;
