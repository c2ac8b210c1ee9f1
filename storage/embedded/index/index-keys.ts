import type { Document } from 'bson';
import { isPlainObject } from '../bson-values';
import { CommandError } from '../command-error';
import { EMPTY_ARRAY } from './key-encoding';

/** The values of one document under an index or a sort: one row per key, and which fields met an array. */
export interface IndexValues {
  rows: unknown[][];
  multikey: boolean[];
}

/** What is left to walk of one field: its path from `at` on, in the current object. */
interface Walk {
  path: readonly string[];
  at: number;
}

/**
 * The rows of values that MongoDB would index (BtreeKeyGenerator): arrays give one row per element, fields
 * below the same array stay together, missing is null.
 * @throws 171 when two fields run over different arrays
 */
export function indexValues(doc: Document, paths: readonly (readonly string[])[]): IndexValues {
  const result: IndexValues = { rows: [], multikey: paths.map(() => false) };
  collect(
    doc,
    paths.map((path) => ({ path, at: 0 })),
    new Array<unknown>(paths.length).fill(undefined),
    result,
  );
  return result;
}

function collect(
  obj: Document,
  walks: readonly (Walk | undefined)[],
  fixed: unknown[],
  result: IndexValues,
): void {
  let array: unknown[] | undefined;
  const row = fixed.slice();
  const rest: (Walk | undefined)[] = [];
  walks.forEach((walk, i) => {
    if (!walk) return;
    let value: unknown = obj;
    let at = walk.at;
    while (at < walk.path.length && isPlainObject(value)) {
      const name = walk.path[at++] ?? '';
      value = Object.hasOwn(value, name) ? value[name] : undefined;
    }
    if (Array.isArray(value)) {
      if (array && array !== value) throw new CommandError(171, 'cannot index parallel arrays');
      array = value;
      rest[i] = { path: walk.path, at };
      result.multikey[i] = true;
    } else row[i] = at < walk.path.length ? null : value;
  });
  if (!array) {
    result.rows.push(row);
    return;
  }
  if (array.length === 0) {
    rest.forEach((walk, i) => {
      if (walk) row[i] = walk.at < walk.path.length ? null : EMPTY_ARRAY;
    });
    result.rows.push(row);
    return;
  }
  for (const element of array) {
    const next = row.slice();
    const below: (Walk | undefined)[] = [];
    rest.forEach((walk, i) => {
      if (!walk) return;
      if (walk.at >= walk.path.length) next[i] = element;
      else if (isPlainObject(element)) below[i] = walk;
      else next[i] = null;
    });
    if (isPlainObject(element) && below.length > 0) collect(element, below, next, result);
    else result.rows.push(next);
  }
}
