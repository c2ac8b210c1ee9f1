import { compareValues, equalValues, isPlainObject, toNumber } from '../bson-values';
import { badValue, CommandError, typeMismatch } from '../command-error';
import { valueKey } from '../index/key-encoding';
import { compileElement } from '../query/match-query';
import { isOperatorObject, valuePredicate } from '../query/query-operators';
import { compareBy, compileSort } from '../query/sort-documents';
import type { Field } from './locate-field';
import type { Apply, Outcome } from './update-operators';

const PUSH_MODIFIERS = new Set(['$each', '$slice', '$sort', '$position']);

function arrayOf(field: Field, path: string): unknown[] | undefined {
  const { value } = field;
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw badValue(`The field '${path}' must be an array`);
  return value;
}

const wholeNumber = (value: unknown, name: string): number => {
  const number = toNumber(value, 0, name);
  if (!Number.isInteger(number)) throw badValue(`The value for ${name} must be an integer value`);
  return number;
};

/** `$push`, with `$each`, `$position`, `$sort` and `$slice`, in that order of action. */
export function push(path: string, argument: unknown): Apply {
  if (!isPlainObject(argument) || !('$each' in argument)) return append([argument]);
  for (const name of Object.keys(argument)) {
    if (!PUSH_MODIFIERS.has(name)) throw badValue(`Unrecognized clause in $push: ${name}`);
  }
  const { $each: items, $position, $slice, $sort } = argument;
  if (!Array.isArray(items)) throw badValue(`The argument to $each in $push must be an array: ${path}`);
  if ($position === undefined && $slice === undefined && $sort === undefined) return append(items);
  const position = $position === undefined ? undefined : wholeNumber($position, '$position');
  const limit = $slice === undefined ? undefined : wholeNumber($slice, '$slice');
  const compare = $sort === undefined ? undefined : elementOrder($sort);
  return (field, at) => {
    const array = (arrayOf(field, at) ?? []).slice();
    const place = position === undefined ? array.length : position;
    array.splice(place < 0 ? Math.max(0, array.length + place) : place, 0, ...items);
    if (compare) array.sort(compare);
    field.set(limit === undefined ? array : limit < 0 ? array.slice(limit) : array.slice(0, limit));
    return { changed: true };
  };
}

function append(items: unknown[]): Apply {
  return (field, at): Outcome => {
    const array = arrayOf(field, at);
    if (!array) {
      field.set(items.slice());
      return { changed: true };
    }
    const first = array.length;
    array.push(...items);
    return items.length === 1 ? { changed: true, path: `${at}.${first}` } : { changed: items.length > 0 };
  };
}

function elementOrder(sort: unknown): (a: unknown, b: unknown) => number {
  if (isPlainObject(sort)) {
    const order = compileSort(sort);
    const compare = compareBy(order);
    return (a, b) => compare(isPlainObject(a) ? a : {}, isPlainObject(b) ? b : {});
  }
  if (sort !== 1 && sort !== -1) throw badValue('The $sort element value must be either 1 or -1');
  return (a, b) => compareValues(a, b) * sort;
}

export function addToSet(path: string, argument: unknown): Apply {
  const each = isPlainObject(argument) && '$each' in argument;
  const items = each ? argument.$each : [argument];
  if (!Array.isArray(items))
    throw typeMismatch(`The argument to $each in $addToSet must be an array: ${path}`);
  if (each && Object.keys(argument).length > 1)
    throw badValue('Found unexpected fields after $each in $addToSet');
  return (field, at) => {
    const array = arrayOf(field, at) ?? [];
    const present = new Set(array.map(valueKey));
    const before = array.length;
    for (const item of items) {
      const key = valueKey(item);
      if (!present.has(key)) array.push(item);
      present.add(key);
    }
    const isNew = field.value === undefined;
    if (isNew) field.set(array);
    return { changed: isNew || array.length > before };
  };
}

export function pop(argument: unknown): Apply {
  const end = toNumber(argument, 0, '$pop');
  if (end !== 1 && end !== -1) throw new CommandError(9, '$pop expects 1 or -1');
  return (field, at) => {
    const { value } = field;
    if (value === undefined) return { changed: false };
    if (!Array.isArray(value)) throw typeMismatch(`Path '${at}' contains an element of non-array type`);
    if (value.length === 0) return { changed: false };
    field.set(end === 1 ? value.slice(0, -1) : value.slice(1));
    return { changed: true };
  };
}

/** Removes by value, by operators on the element, or by a filter on its fields. */
export function pull(argument: unknown): Apply {
  return remove('$pull', elementTest(argument));
}

function elementTest(argument: unknown): (element: unknown) => boolean {
  if (isOperatorObject(argument) || isPlainObject(argument)) return compileElement(argument);
  if (Array.isArray(argument)) return (element) => equalValues(element, argument);
  return valuePredicate('$eq', argument, {});
}

export function pullAll(argument: unknown): Apply {
  if (!Array.isArray(argument)) throw badValue('$pullAll requires an array argument');
  const keys = new Set(argument.map(valueKey));
  return remove('$pullAll', (element) => keys.has(valueKey(element)));
}

function remove(operator: string, matches: (element: unknown) => boolean): Apply {
  return (field, at) => {
    const { value } = field;
    if (value === undefined) return { changed: false };
    if (!Array.isArray(value)) throw badValue(`Cannot apply ${operator} to a non-array value: '${at}'`);
    const kept = value.filter((element) => !matches(element));
    if (kept.length === value.length) return { changed: false };
    field.set(kept);
    return { changed: true };
  };
}
