/** Does some work for each item, a few at a time; the results are in the order of the items. */
export async function mapInParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, at: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  async function takeTurns(): Promise<void> {
    for (const [at, item] of queue) results[at] = await work(item, at);
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, takeTurns));
  return results;
}
