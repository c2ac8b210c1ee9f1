import type { Category } from '../../../../contracts/category';

/** What an editor does to one category; `undefined` before it is made and after it is removed. */
export interface RouteChange {
  key: string;
  /** As the editor has seen it. */
  before: Category | undefined;
  after: Category | undefined;
}

/** Somebody else changed the same category since the editor read it. */
export class RouteConflict extends Error {
  override readonly name = 'RouteConflict';

  /** @param theirs as it is now; undefined when it was removed */
  constructor(readonly theirs: Category | undefined) {
    super('Somebody else changed this category meanwhile.');
  }
}

/** The list with one change made to it; the others stay as they are. @throws RouteConflict */
export function changeRoute(routes: readonly Category[], { key, before, after }: RouteChange): Category[] {
  const at = routes.findIndex((route) => route.key === key);
  const theirs = routes[at];
  // They did the same.
  if (isSameRoute(theirs, after)) return [...routes];
  if (!isSameRoute(theirs, before)) throw new RouteConflict(theirs);
  if (after === undefined) return routes.filter((route) => route.key !== key);
  return at < 0 ? [...routes, after] : routes.with(at, after);
}

function isSameRoute(one: Category | undefined, other: Category | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return differingFields(one, other).length === 0;
}

const fields = ['name', 'team', 'priority', 'skills', 'details', 'examples'] as const;

/** What two versions of a category do not have in common. */
export function differingFields(one: Category, other: Category): (typeof fields)[number][] {
  const words = (route: Category, field: (typeof fields)[number]) => JSON.stringify(route[field] ?? []);
  return fields.filter((field) => words(one, field) !== words(other, field));
}
