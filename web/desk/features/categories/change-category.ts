import type { Category } from '../../../../contracts/category';

/** What an editor does to one category; `undefined` before it is made and after it is removed. */
export interface CategoryChange {
  key: string;
  /** As the editor has seen it. */
  before: Category | undefined;
  after: Category | undefined;
}

/** Somebody else changed the same category since the editor read it. */
export class CategoryConflict extends Error {
  override readonly name = 'CategoryConflict';

  /** @param theirs as it is now; undefined when it was removed */
  constructor(readonly theirs: Category | undefined) {
    super('Somebody else changed this category meanwhile.');
  }
}

/** The list with one change made to it; the others stay as they are. @throws CategoryConflict */
export function changeCategory(
  categories: readonly Category[],
  { key, before, after }: CategoryChange,
): Category[] {
  const at = categories.findIndex((category) => category.key === key);
  const theirs = categories[at];
  // They did the same.
  if (isSameCategory(theirs, after)) return [...categories];
  if (!isSameCategory(theirs, before)) throw new CategoryConflict(theirs);
  if (after === undefined) return categories.filter((category) => category.key !== key);
  return at < 0 ? [...categories, after] : categories.with(at, after);
}

function isSameCategory(one: Category | undefined, other: Category | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return differingFields(one, other).length === 0;
}

const fields = ['name', 'team', 'priority', 'skills', 'details', 'examples'] as const;

/** What two versions of a category do not have in common. */
export function differingFields(one: Category, other: Category): (typeof fields)[number][] {
  const words = (category: Category, field: (typeof fields)[number]) => JSON.stringify(category[field] ?? []);
  return fields.filter((field) => words(one, field) !== words(other, field));
}
