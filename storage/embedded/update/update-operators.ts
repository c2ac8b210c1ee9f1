import { type Document, Long, Timestamp } from 'bson';
import { compareValues, isNumeric, isPlainObject } from '../bson-values';
import { badValue, CommandError, failedToParse, typeMismatch } from '../command-error';
import type { Field } from './locate-field';
import { addToSet, pop, pull, pullAll, push } from './update-arrays';

/** What an operator did: nothing, or which path changed where it differs from the field's own. */
export type Outcome = { changed: false } | { changed: true; path?: string };
export const UNCHANGED: Outcome = { changed: false };
export const CHANGED: Outcome = { changed: true };

/** Applies one operator to one field; `path` is its concrete path, for messages and the change log. */
export type Apply = (field: Field, path: string, now: Date) => Outcome;

/** Operators that only act on what exists: they create no parents. */
export const ON_EXISTING = new Set(['$unset', '$pull', '$pullAll', '$pop']);

/** Checks an operator's argument and gives what applies it. */
export function compileOperator(operator: string, path: string, argument: unknown): Apply | undefined {
  switch (operator) {
    case '$set':
    case '$setOnInsert':
      return (field) => assign(field, argument);
    case '$unset':
      return (field) => {
        if (field.value === undefined) return UNCHANGED;
        field.unset();
        return CHANGED;
      };
    case '$inc':
      return arithmetic(
        operator,
        path,
        argument,
        (a, b) => a + b,
        (a, b) => a.add(b),
        0,
      );
    case '$mul':
      return arithmetic(
        operator,
        path,
        argument,
        (a, b) => a * b,
        (a, b) => a.multiply(b),
        0,
      );
    case '$min':
      return (field) => (isBetter(field.value, argument, -1) ? assign(field, argument) : UNCHANGED);
    case '$max':
      return (field) => (isBetter(field.value, argument, 1) ? assign(field, argument) : UNCHANGED);
    case '$currentDate':
      return currentDate(argument);
    case '$bit':
      return bitwise(path, argument);
    case '$push':
      return push(path, argument);
    case '$addToSet':
      return addToSet(path, argument);
    case '$pop':
      return pop(argument);
    case '$pull':
      return pull(argument);
    case '$pullAll':
      return pullAll(argument);
  }
  return undefined;
}

function assign(field: Field, value: unknown): Outcome {
  field.set(value);
  return CHANGED;
}

function isBetter(current: unknown, candidate: unknown, sign: number): boolean {
  return current === undefined || compareValues(candidate, current) * sign > 0;
}

function arithmetic(
  operator: string,
  path: string,
  argument: unknown,
  onNumbers: (a: number, b: number) => number,
  onLongs: (a: Long, b: Long) => Long,
  initial: number,
): Apply {
  const verb = operator === '$inc' ? 'increment' : 'multiply';
  if (!isNumeric(argument)) throw typeMismatch(`Cannot ${verb} with non-numeric argument: {${path}: …}`);
  return (field, at) => {
    const current = field.value;
    if (current === undefined) return assign(field, operator === '$inc' ? argument : initial);
    if (!isNumeric(current)) {
      throw typeMismatch(`Cannot apply ${operator} to a value of non-numeric type: the field '${at}'`);
    }
    if (typeof current === 'number' && typeof argument === 'number') {
      return assign(field, onNumbers(current, argument));
    }
    const [a, b] = [current, argument].map((n) =>
      typeof n === 'number' && Number.isInteger(n) ? Long.fromNumber(n) : n,
    );
    const whole = a instanceof Long && b instanceof Long;
    return assign(field, whole ? onLongs(a, b) : onNumbers(Number(current), Number(argument)));
  };
}

function currentDate(argument: unknown): Apply {
  const type = isPlainObject(argument) ? argument.$type : argument;
  if (type === true || type === false || type === 'date') return (field, _path, now) => assign(field, now);
  if (type !== 'timestamp')
    throw badValue('$currentDate takes true, {$type: "date"} or {$type: "timestamp"}');
  return (field, _path, now) => assign(field, new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }));
}

function bitwise(path: string, argument: unknown): Apply {
  if (!isPlainObject(argument)) throw badValue(`The $bit modifier needs an object for ${path}`);
  const steps = Object.entries(argument as Document);
  for (const [name, mask] of steps) {
    if (!['and', 'or', 'xor'].includes(name))
      throw badValue(`The $bit modifier only supports and, or and xor`);
    if (!(mask instanceof Long) && !Number.isInteger(mask)) throw badValue('$bit needs whole numbers');
  }
  return (field, at) => {
    const current = field.value ?? 0;
    if (!(current instanceof Long) && !Number.isInteger(current)) {
      throw badValue(`Cannot apply $bit to a value of non-integral type: the field '${at}'`);
    }
    let bits = BigInt(current instanceof Long ? current.toBigInt() : (current as number));
    let long = current instanceof Long;
    for (const [name, mask] of steps) {
      long ||= mask instanceof Long;
      const other = BigInt(mask instanceof Long ? mask.toBigInt() : (mask as number));
      bits = name === 'and' ? bits & other : name === 'or' ? bits | other : bits ^ other;
    }
    return assign(field, long ? Long.fromBigInt(bits) : Number(bits));
  };
}

/** Renames move a value; neither path may run through an array. */
export function checkRename(from: string, to: unknown): string {
  if (typeof to !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${from}`);
  if (to === '' || from === '') throw new CommandError(56, 'a field name of $rename is empty');
  if (to === from) throw badValue(`The source and target field for $rename must differ: ${from}`);
  if (/(^|\.)\$/.test(from) || /(^|\.)\$/.test(to)) throw badValue('$rename may not be positional');
  return to;
}

export function requireObject(operator: string, argument: unknown): Document {
  if (isPlainObject(argument)) return argument;
  throw failedToParse(`Modifiers operate on fields but we found another type for ${operator}`);
}
