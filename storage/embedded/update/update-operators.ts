import { Long } from 'bson';
import { compareValues, isNumeric, valueKey } from '../bson/order';
import { isPlainObject } from '../bson/raw-document';
import { badValue, failedToParse, notImplemented, typeMismatch } from '../command-error';
import { refusedUpdateOperators } from '../commands/refused-names';
import { compileElement } from '../query/match-query';

/** The new value for the old one, undefined for none. Values are shared: it makes new ones and changes nothing. */
export type Apply = (old: unknown, path: string) => unknown;

/** Operators that only act on what exists: they create no parents. */
export const onExistingOnly = new Set(['$unset', '$pop', '$pull']);

/** Operators to which it is all one what the field was. */
export const needNoOldValue = new Set(['$set', '$setOnInsert', '$unset']);
/** Operators that may get an array's elements raw. */
export const needListOnly = new Set(['$push', '$pop']);

/** Each operator checks its argument and gives what applies it. */
const operatorCompilers: Record<string, (argument: unknown, path: string) => Apply> = {
  $set: (argument) => () => argument,
  $setOnInsert: (argument) => () => argument,
  $unset: () => () => undefined,
  $inc: increment,
  $min: (argument) => (old) => (old === undefined || compareValues(argument, old) < 0 ? argument : old),
  $max: (argument) => (old) => (old === undefined || compareValues(argument, old) > 0 ? argument : old),
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
};

/** @throws 9 for an unknown operator, 238 for one left out */
export function compileOperator(operator: string, argument: unknown, path: string): Apply {
  const compile = Object.hasOwn(operatorCompilers, operator) ? operatorCompilers[operator] : undefined;
  if (compile) return compile(argument, path);
  if (refusedUpdateOperators.has(operator)) throw notImplemented(operator);
  throw failedToParse(`Unknown modifier: ${operator}. Expected a valid update modifier`);
}

function increment(argument: unknown, path: string): Apply {
  if (!isNumeric(argument)) throw typeMismatch(`Cannot increment with non-numeric argument: {${path}: …}`);
  return (old) => {
    if (old === undefined) return argument;
    if (!isNumeric(old))
      throw typeMismatch(`Cannot apply $inc to a value of non-numeric type: the field '${path}'`);
    if (typeof old === 'number' && typeof argument === 'number') return old + argument;
    const areWhole = [old, argument].every((value) => value instanceof Long || Number.isInteger(value));
    return areWhole ? Long.fromValue(old).add(Long.fromValue(argument)) : Number(old) + Number(argument);
  };
}

function arrayOf(old: unknown, path: string): unknown[] {
  if (old === undefined) return [];
  if (!Array.isArray(old)) throw badValue(`The field '${path}' must be an array`);
  return old;
}

/** `$push`, with `$each` and `$slice`. */
function push(argument: unknown, path: string): Apply {
  const { $each, $slice, ...others } = eachOf(argument, path);
  const limit = $slice === undefined ? undefined : Number($slice);
  const [other] = Object.keys(others);
  if (other === '$position' || other === '$sort') throw notImplemented(`${other} in $push`);
  if (other) throw badValue(`Unrecognized clause in $push: ${other}`);
  if (limit !== undefined && !Number.isInteger($slice))
    throw badValue('The value for $slice must be an integer');
  return (old, at) => {
    const all = [...arrayOf(old, at), ...$each];
    return limit === undefined ? all : limit < 0 ? all.slice(limit) : all.slice(0, limit);
  };
}

function addToSet(argument: unknown, path: string): Apply {
  const { $each, ...others } = eachOf(argument, path);
  if (Object.keys(others).length > 0) throw badValue('Found unexpected fields after $each in $addToSet');
  return (old, at) => {
    const array = arrayOf(old, at);
    const present = new Set(array.map(valueKey));
    const added = $each.filter((item) => !present.has(valueKey(item)) && present.add(valueKey(item)));
    return added.length === 0 && old !== undefined ? old : [...array, ...added];
  };
}

function pop(end: unknown): Apply {
  if (end !== 1 && end !== -1) throw failedToParse('$pop expects 1 or -1');
  return (old, path) => {
    if (old === undefined) return undefined;
    if (!Array.isArray(old)) throw typeMismatch(`Path '${path}' contains an element of non-array type`);
    return end === 1 ? old.slice(0, -1) : old.slice(1);
  };
}

function eachOf(argument: unknown, path: string): { $each: unknown[]; [modifier: string]: unknown } {
  if (!isPlainObject(argument) || !('$each' in argument)) return { $each: [argument] };
  const { $each, ...others } = argument;
  if (!Array.isArray($each)) throw badValue(`The argument to $each must be an array: ${path}`);
  return { $each, ...others };
}

/** Removes by value, by operators on the element, or by a filter on its fields. */
function pull(argument: unknown): Apply {
  const matches = compileElement(isPlainObject(argument) ? argument : { $eq: argument });
  return (old, path) => {
    const kept = arrayOf(old, path).filter((element) => !matches(element));
    return old === undefined || kept.length === (old as unknown[]).length ? old : kept;
  };
}
