import { isNumeric, isPlainObject } from '../bson/bson-values';
import { KeyWriter } from '../bson/key-writer';
import type { AnyDocument } from '../bson/raw-document';
import { badValue, CommandError, notImplemented, typeMismatch } from '../command-error';
import { indexValues } from '../index/index-values';

/** A sort order: each field's path and whether it descends. */
export type SortOrder = { field: string; path: string[]; descending: boolean }[];

/** Memory that a sort without an index may take, as in MongoDB. */
const MAX_SORT_BYTES = 100 * 1024 * 1024;

/** @throws 15975 and 2 for malformed orders */
export function compileSort(spec: unknown): SortOrder {
  if (spec === undefined || spec === null) return [];
  if (!isPlainObject(spec)) throw typeMismatch('a sort must be an object');
  return Object.entries(spec).map(([field, direction]) => {
    if (isPlainObject(direction)) throw notImplemented('sorting by an expression');
    const sign = isNumeric(direction) ? Number(direction) : 0;
    if (sign !== 1 && sign !== -1) throw new CommandError(15975, '$sort key ordering must be 1 or -1');
    if (field === '' || field.startsWith('$')) throw badValue(`cannot sort by '${field}'`);
    return { field, path: field.split('.'), descending: sign < 0 };
  });
}

const writer = new KeyWriter();

/** The bytes by which a document sorts: of its values under arrays, the least (or greatest) counts. */
function sortKey(doc: AnyDocument, order: SortOrder): Buffer {
  let least: Buffer | undefined;
  for (const row of indexValues(
    doc,
    order.map(({ path }) => path),
  ).rows) {
    for (const [i, { descending }] of order.entries()) writer.value(row[i], descending);
    const key = writer.finish();
    if (!least || Buffer.compare(key, least) < 0) least = key;
  }
  return least ?? Buffer.alloc(0);
}

/** Collects what is to be sorted, keeping only the first `limit` where there is one. */
export class Sorter<T extends { doc: AnyDocument }> {
  private items: { key: Buffer; item: T }[] = [];
  private bytes = 0;
  constructor(
    private readonly order: SortOrder,
    private readonly limit = 0,
  ) {}

  add(item: T, size: number): void {
    const key = sortKey(item.doc, this.order);
    this.items.push({ key, item });
    this.bytes += key.length + size;
    if (this.limit > 0 && this.items.length >= Math.max(1000, this.limit * 2)) {
      this.finish();
      this.bytes = this.items.length * (key.length + size);
    }
    if (this.bytes > MAX_SORT_BYTES)
      throw new CommandError(292, 'Sort exceeded memory limit of 104857600 bytes; add an index or a limit');
  }

  finish(): T[] {
    this.items.sort((a, b) => Buffer.compare(a.key, b.key));
    if (this.limit > 0) this.items.length = Math.min(this.limit, this.items.length);
    return this.items.map(({ item }) => item);
  }
}
