import type { Category } from '../../../../contracts/category';
import type { ItemKind } from '../../lib/change-list';

const fields = ['name', 'team', 'priority', 'skills', 'details', 'examples'] as const;

/** What two versions of a category do not have in common. */
export function differingFields(one: Category, other: Category): (typeof fields)[number][] {
  const words = (category: Category, field: (typeof fields)[number]) => JSON.stringify(category[field] ?? []);
  return fields.filter((field) => words(one, field) !== words(other, field));
}

export const categoryKind: ItemKind<Category> = {
  keyOf: ({ key }) => key,
  isSame: (one, other) => differingFields(one, other).length === 0,
};
