import { emptyArrayValue } from '../bson/order';
import { type AnyDocument, fieldOf, isDocument } from '../bson/raw-document';
import { CommandError } from '../command-error';

type Paths = readonly (readonly string[] | undefined)[];

/**
 * The rows of values that MongoDB would index (BtreeKeyGenerator): arrays give one row per element, fields
 * below the same array stay together, missing is undefined or null; and which fields met an array.
 * @throws 171 when two fields run over different arrays
 */
export function indexValues(doc: AnyDocument, paths: readonly (readonly string[])[]) {
  const result = { rows: [] as unknown[][], multikey: paths.map(() => false) };
  collect(doc, paths, new Array<unknown>(paths.length).fill(undefined), result);
  return result;
}

/** Walks what is left of each path from one object on; a path that is undefined has its value in `fixed`. */
function collect(
  obj: AnyDocument,
  paths: Paths,
  fixed: unknown[],
  result: ReturnType<typeof indexValues>,
): void {
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
  // Of an empty array: itself where the path ends at it, null where the path goes on.
  const empty = () =>
    row.map((value, i) => (rest[i] ? (rest[i].length === 0 ? emptyArrayValue : null) : value));
  if (!array || array.length === 0) result.rows.push(array ? empty() : row);
  for (const element of array ?? []) {
    const next = row.map((value, i) => (rest[i] ? (rest[i].length === 0 ? element : null) : value));
    const below = isDocument(element) ? rest.map((path) => (path?.length === 0 ? undefined : path)) : [];
    if (isDocument(element) && below.some(Boolean)) collect(element, below, next, result);
    else result.rows.push(next);
  }
}
