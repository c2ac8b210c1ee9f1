import { EMPTY_ARRAY } from '../bson/key-writer';
import { type AnyDocument, fieldOf, isDocument } from '../bson/raw-document';
import { CommandError } from '../command-error';

/** The values of one document under an index or a sort: one row per key, and which fields met an array. */
export interface IndexValues {
  rows: unknown[][];
  multikey: boolean[];
}

type Paths = readonly (readonly string[] | undefined)[];

/**
 * The rows of values that MongoDB would index (BtreeKeyGenerator): arrays give one row per element, fields
 * below the same array stay together, missing is undefined or null.
 * @throws 171 when two fields run over different arrays
 */
export function indexValues(doc: AnyDocument, paths: readonly (readonly string[])[]): IndexValues {
  const result: IndexValues = { rows: [], multikey: paths.map(() => false) };
  collect(doc, paths, new Array<unknown>(paths.length).fill(undefined), result);
  return result;
}

/** Walks what is left of each path from one object on; a path that is undefined has its value in `fixed`. */
function collect(obj: AnyDocument, paths: Paths, fixed: readonly unknown[], result: IndexValues): void {
  const row = fixed.slice();
  const rest: (readonly string[] | undefined)[] = [];
  let array: unknown[] | undefined;
  for (const [i, path] of paths.entries()) {
    if (!path) continue;
    let value: unknown = obj;
    let at = 0;
    while (at < path.length && isDocument(value)) value = fieldOf(value, path[at++] ?? '');
    if (Array.isArray(value)) {
      if (array && array !== value) throw new CommandError(171, 'cannot index parallel arrays');
      array = value;
      rest[i] = path.slice(at);
      result.multikey[i] = true;
    } else row[i] = at < path.length ? null : value;
  }
  if (!array) {
    result.rows.push(row);
    return;
  }
  if (array.length === 0) result.rows.push(row.map((value, i) => emptyValue(rest[i], value)));
  for (const element of array) {
    const next = row.slice();
    const below: (readonly string[] | undefined)[] = [];
    rest.forEach((path, i) => {
      if (path?.length === 0) next[i] = element;
      else if (path && isDocument(element)) below[i] = path;
      else if (path) next[i] = null;
    });
    if (isDocument(element) && below.length > 0) collect(element, below, next, result);
    else result.rows.push(next);
  }
}

/** Of an empty array: itself where the path ends at it, null where the path goes on. */
function emptyValue(rest: readonly string[] | undefined, value: unknown): unknown {
  if (!rest) return value;
  return rest.length === 0 ? EMPTY_ARRAY : null;
}
