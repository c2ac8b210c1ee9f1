/** What somebody does to one item of a list that is saved whole; `undefined` before it is made and after it is removed. */
export interface ItemChange<Item> {
  key: string;
  /** As they have seen it. */
  before: Item | undefined;
  after: Item | undefined;
}

/** Somebody else changed the same item since it was read. */
export class ItemConflict<Item> extends Error {
  override readonly name = 'ItemConflict';

  /** @param theirs as it is now; undefined when it was removed */
  constructor(readonly theirs: Item | undefined) {
    super('Somebody else changed this meanwhile.');
  }
}

/** How the items of a list are told apart and compared. */
export interface ItemKind<Item> {
  keyOf: (item: Item) => string;
  isSame: (one: Item, other: Item) => boolean;
}

/** The list with one change made to it; the others stay as they are. @throws ItemConflict */
export function changeList<Item>(
  items: readonly Item[],
  { key, before, after }: ItemChange<Item>,
  { keyOf, isSame }: ItemKind<Item>,
): Item[] {
  const same = (one: Item | undefined, other: Item | undefined) =>
    one === undefined || other === undefined ? one === other : isSame(one, other);
  const at = items.findIndex((item) => keyOf(item) === key);
  const theirs = items[at];
  // They did the same.
  if (same(theirs, after)) return [...items];
  if (!same(theirs, before)) throw new ItemConflict(theirs);
  if (after === undefined) return items.filter((item) => keyOf(item) !== key);
  return at < 0 ? [...items, after] : items.with(at, after);
}
