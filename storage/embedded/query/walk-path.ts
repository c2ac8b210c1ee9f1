import { fieldOf, isDocument } from '../bson/raw-document';

/**
 * Whether any value satisfies `test` of those that MongoDB's matcher sees under a path (undefined for missing):
 * through arrays on the way, by position where the path has a number, and (with `expandLeaf`) each element of an
 * array at the end before the array itself.
 */
export function someValue(
  obj: unknown,
  path: readonly string[],
  test: (value: unknown) => boolean,
  expandLeaf = true,
  at = 0,
): boolean {
  if (!isDocument(obj)) return test(undefined);
  const value = fieldOf(obj, path[at] ?? '');
  const isLast = at === path.length - 1;
  if (!Array.isArray(value)) return isLast ? test(value) : someValue(value, path, test, expandLeaf, at + 1);
  if (!isLast) return someElement(value, path, test, expandLeaf, at + 1);
  return (expandLeaf && value.some(test)) || test(value);
}

function someElement(
  array: unknown[],
  path: readonly string[],
  test: (value: unknown) => boolean,
  expandLeaf: boolean,
  at: number,
): boolean {
  return array.some((element, i) => {
    if (isDocument(element) && someValue(element, path, test, expandLeaf, at)) return true;
    if (path[at] !== String(i)) return false;
    if (at === path.length - 1) return test(element);
    if (Array.isArray(element)) return someElement(element, path, test, expandLeaf, at + 1);
    return isDocument(element) && someValue(element, path, test, expandLeaf, at + 1);
  });
}
