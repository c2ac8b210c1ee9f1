import { isPlainObject } from '../bson-values';

/** Sees one value at the end of a path, undefined for missing; `index` is its place in the first array met. */
export type Visit = (value: unknown, index: number | undefined) => boolean;

const own = (obj: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(obj, name) ? obj[name] : undefined;

export function splitPath(path: string): string[] {
  return path.split('.');
}

/**
 * Visits the values that MongoDB's matcher sees under a path, until one satisfies: through arrays on the way,
 * by position where the path has a number, and (with `expandLeaf`) each element of an array at the end before
 * the array itself.
 */
export function someValue(
  obj: unknown,
  path: readonly string[],
  visit: Visit,
  expandLeaf = true,
  at = 0,
  index?: number,
): boolean {
  if (!isPlainObject(obj)) return visit(undefined, index);
  const value = own(obj, path[at] ?? '');
  const isLast = at === path.length - 1;
  if (!Array.isArray(value)) {
    return isLast ? visit(value, index) : someValue(value, path, visit, expandLeaf, at + 1, index);
  }
  if (!isLast) return someElement(value, path, visit, expandLeaf, at + 1, index);
  if (expandLeaf && value.some((element, i) => visit(element, index ?? i))) return true;
  return visit(value, index);
}

function someElement(
  array: unknown[],
  path: readonly string[],
  visit: Visit,
  expandLeaf: boolean,
  at: number,
  index?: number,
): boolean {
  const isLast = at === path.length - 1;
  return array.some((element, i) => {
    const first = index ?? i;
    if (isPlainObject(element) && someValue(element, path, visit, expandLeaf, at, first)) return true;
    if (path[at] !== String(i)) return false;
    if (isLast) return visit(element, first);
    if (isPlainObject(element)) return someValue(element, path, visit, expandLeaf, at + 1, first);
    return Array.isArray(element) && someElement(element, path, visit, expandLeaf, at + 1, first);
  });
}
